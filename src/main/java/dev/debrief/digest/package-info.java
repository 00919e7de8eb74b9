/** What is said to people once a week and when something is due, when and to whom; not on which way it gets there. */
@NullMarked
package dev.debrief.digest;

import org.jspecify.annotations.NullMarked;
