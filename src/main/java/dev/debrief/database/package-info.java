/** The embedded PostgreSQL and its wiring; backup and portable copy. */
@NullMarked
package dev.debrief.database;

import org.jspecify.annotations.NullMarked;
