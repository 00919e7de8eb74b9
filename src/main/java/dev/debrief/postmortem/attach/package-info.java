/** The pages and addresses of the attachments of an incident. */
@NullMarked
package dev.debrief.postmortem.attach;

import org.jspecify.annotations.NullMarked;
