/** How soon an action item and a post-mortem should be done. */
@NullMarked
package dev.debrief.action.policy;

import org.jspecify.annotations.NullMarked;
