/** The page of one action item, and making one. */
@NullMarked
package dev.debrief.action.item;

import org.jspecify.annotations.NullMarked;
