/** Which factors are dealt with: by an action item, or by somebody who accepts the risk. */
@NullMarked
package dev.debrief.action.risk;

import org.jspecify.annotations.NullMarked;
