/** The action items of somebody who leaves. */
@NullMarked
package dev.debrief.action.handover;

import org.jspecify.annotations.NullMarked;
