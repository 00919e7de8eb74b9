/** Action items for machines: {@code /api/v1/actions}. */
@NullMarked
package dev.debrief.action.api;

import org.jspecify.annotations.NullMarked;
