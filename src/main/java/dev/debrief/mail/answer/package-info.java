/** Links in a mail that answer for the person to whom it was sent. */
@NullMarked
package dev.debrief.mail.answer;

import org.jspecify.annotations.NullMarked;
