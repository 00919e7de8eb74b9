/** Single mails on working days: something is due, something is late. */
@NullMarked
package dev.debrief.mail.reminder;

import org.jspecify.annotations.NullMarked;
