/** What differs between two revisions of a document, and how one of them is restored; pure functions on two trees. */
@NullMarked
package dev.debrief.document.comparison;

import org.jspecify.annotations.NullMarked;
