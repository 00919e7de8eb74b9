/** The durable queue: what Debrief does outside the house, and the page that shows it. */
@NullMarked
package dev.debrief.delivery;

import org.jspecify.annotations.NullMarked;
