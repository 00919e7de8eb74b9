/** The history of a document: its revisions, two of them compared, one of them restored. */
@NullMarked
package dev.debrief.postmortem.history;

import org.jspecify.annotations.NullMarked;
