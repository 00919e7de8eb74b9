/** The copy of a document that customers get: what is internal left out, people as roles, and a check of what is left. */
@NullMarked
package dev.debrief.document.redaction;

import org.jspecify.annotations.NullMarked;
