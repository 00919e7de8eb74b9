package dev.debrief.document.confluence;

import dev.debrief.document.prose.Whereabouts;

/**
 * What a page needs to know beside the document.
 *
 * @param severity the level of its severity, from 1 (worst) to 4; 0 where nobody knows
 */
public record Setting(Whereabouts whereabouts, int severity) {}
