/** Between the tree and the tables: keeping a post-mortem, and fetching it again. */
@NullMarked
package dev.debrief.archive;

import org.jspecify.annotations.NullMarked;
