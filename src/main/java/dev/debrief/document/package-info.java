/** The post-mortem as one immutable tree, and the pure functions that read and write it: no database, no HTTP, no clock. */
@NullMarked
package dev.debrief.document;

import org.jspecify.annotations.NullMarked;
