/** Post-mortems that came as files: what they became, and the files themselves. */
@NullMarked
package dev.debrief.archive.imports;

import org.jspecify.annotations.NullMarked;
