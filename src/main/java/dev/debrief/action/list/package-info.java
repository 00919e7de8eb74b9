/** Lists of action items: what is asked for, one page of it, and what is done to many at once. */
@NullMarked
package dev.debrief.action.list;

import org.jspecify.annotations.NullMarked;
