/** Pictures and files beside the text: what may come in, what is kept of it, and what becomes of it. */
@NullMarked
package dev.debrief.incident.attachment;

import org.jspecify.annotations.NullMarked;
