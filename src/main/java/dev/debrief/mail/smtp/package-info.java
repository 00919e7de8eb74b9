/** The dialogue with the mail server: who ended which mail, and what the server said to it. */
@NullMarked
package dev.debrief.mail.smtp;

import org.jspecify.annotations.NullMarked;
