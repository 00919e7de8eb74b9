/** What usually prevents causes and finds them sooner, to be made into action items. */
@NullMarked
package dev.debrief.action.catalogue;

import org.jspecify.annotations.NullMarked;
