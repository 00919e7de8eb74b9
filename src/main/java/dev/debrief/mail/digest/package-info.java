/** The one mail a week: what waits for somebody, and for a lead how the work of the team goes. */
@NullMarked
package dev.debrief.mail.digest;

import org.jspecify.annotations.NullMarked;
