/** What a completion review decided, by mail. */
@NullMarked
package dev.debrief.mail.review;

import org.jspecify.annotations.NullMarked;
