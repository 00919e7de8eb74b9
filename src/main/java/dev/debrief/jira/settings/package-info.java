/** Jiras are connected, teams get their maps, and people are told apart. */
@NullMarked
package dev.debrief.jira.settings;

import org.jspecify.annotations.NullMarked;
