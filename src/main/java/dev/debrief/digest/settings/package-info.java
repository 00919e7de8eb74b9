/** When digests come and on which way, chosen by people, leads and administrators. */
@NullMarked
package dev.debrief.digest.settings;

import org.jspecify.annotations.NullMarked;
