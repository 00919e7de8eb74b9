/** Every Jira that is connected: the way to it, and the ledger of every call there. */
@NullMarked
package dev.debrief.jira.connection;

import org.jspecify.annotations.NullMarked;
