package dev.debrief.insight.similar;

import dev.debrief.incident.search.TellingWords;
import dev.debrief.postmortem.BesideIncident.Cause;
import dev.debrief.postmortem.BesideIncident.Gist;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What others are compared with.
 *
 * @param services and categories in small letters
 */
record Subject(
        int number, String title, String summary, List<String> causes, List<String> services, List<String> categories) {
    private static final double OF_TITLE = 1.4;
    private static final double OF_CAUSE = 1.2;
    private static final double OF_SUMMARY = 0.8;

    static Subject of(int number, Gist gist) {
        List<String> causes = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        for (Cause cause : gist.causes()) {
            causes.add(cause.text());
            String category = cause.category().strip().toLowerCase(Locale.ROOT);
            if (!category.isEmpty() && !categories.contains(category)) categories.add(category);
        }
        List<String> services = gist.services().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return new Subject(number, gist.title(), gist.summary(), causes, services, categories);
    }

    TellingWords words() {
        TellingWords words = new TellingWords().with(title, OF_TITLE);
        causes.forEach(cause -> words.with(Markdown.of(cause).source(), OF_CAUSE));
        return words.with(summary, OF_SUMMARY);
    }
}
