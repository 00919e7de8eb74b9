/** The document to read: view records made from the tree by pure functions, and the pages that show them. */
@NullMarked
package dev.debrief.postmortem.read;

import org.jspecify.annotations.NullMarked;
