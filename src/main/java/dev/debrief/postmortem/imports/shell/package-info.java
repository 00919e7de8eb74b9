/** {@code bin/debrief import}: brings files into a Debrief that runs, through its API. */
@NullMarked
package dev.debrief.postmortem.imports.shell;

import org.jspecify.annotations.NullMarked;
