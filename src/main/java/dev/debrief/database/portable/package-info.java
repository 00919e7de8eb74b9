/** Everything in Debrief as one file, out of one database and into another: {@code export-all}, {@code import-all}. */
@NullMarked
package dev.debrief.database.portable;

import org.jspecify.annotations.NullMarked;
