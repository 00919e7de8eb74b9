/** Tables and verbs of the action item. */
@NullMarked
package dev.debrief.action;

import org.jspecify.annotations.NullMarked;
