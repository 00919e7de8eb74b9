/** What is counted over many incidents and action items, and how: pure functions over facts. */
@NullMarked
package dev.debrief.insight.count;

import org.jspecify.annotations.NullMarked;
