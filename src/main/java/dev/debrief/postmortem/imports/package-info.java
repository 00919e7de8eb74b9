/** Post-mortems come in as files. */
@NullMarked
package dev.debrief.postmortem.imports;

import org.jspecify.annotations.NullMarked;
