/** Earlier incidents that are like one, why they are, what became of their items, and what came back. */
@NullMarked
package dev.debrief.insight.similar;

import org.jspecify.annotations.NullMarked;
