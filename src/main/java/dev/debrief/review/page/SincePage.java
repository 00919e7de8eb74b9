package dev.debrief.review.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What became different after a month was frozen.
 *
 * @param sentences what became of what was carried over
 * @param corrections what was recorded later of the month itself, the newest first
 */
@TemplateData
record SincePage(String month, String back, String frozen, List<String> sentences, List<Correction> corrections) {
    /** Something of the month that was recorded after it was frozen. */
    @TemplateData
    record Correction(String name, String address, String what, String when, String recorded) {}
}
