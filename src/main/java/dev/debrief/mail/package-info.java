/** Mails: what a letter is, how it is asked for, and whether they go out at all. */
@NullMarked
package dev.debrief.mail;

import org.jspecify.annotations.NullMarked;
