/** Digests and reminders as mails. */
@NullMarked
package dev.debrief.mail.digest;

import org.jspecify.annotations.NullMarked;
