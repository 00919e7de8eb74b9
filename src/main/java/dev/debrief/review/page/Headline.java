package dev.debrief.review.page;

import dev.debrief.review.figure.Repeated;
import dev.debrief.shared.CountInWords;
import dev.debrief.shared.DurationInWords;
import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a review says first: what came back while the fix was open.
 *
 * @param bold the sentence
 * @param through each incident with the items that were meant to prevent it
 * @param together how long they took; empty where that is not known of all
 */
@TemplateData
record Headline(String bold, List<Through> through, String together) {
    /** {@code INC-37 through AI-58}. */
    @TemplateData
    record Through(int incident, List<Integer> items) {}

    static Headline of(List<Repeated> repeated) {
        TreeMap<Integer, List<Repeated>> byIncident = new TreeMap<>();
        repeated.forEach(one -> byIncident
                .computeIfAbsent(one.incident(), number -> new ArrayList<>())
                .add(one));
        if (byIncident.isEmpty())
            return new Headline("No incident came back while an item meant to prevent it was open.", List.of(), "");
        int count = byIncident.size();
        String bold = CountInWords.atTheBeginning(count)
                + (count == 1 ? " incident" : " incidents") + " came back while the item meant to prevent "
                + (count == 1 ? "it" : "them") + " was open.";
        List<Through> through = new ArrayList<>();
        byIncident.forEach((incident, its) -> through.add(new Through(
                incident,
                its.stream()
                        .flatMap(one -> one.items().stream())
                        .map(Repeated.Item::number)
                        .distinct()
                        .toList())));
        return new Headline(
                bold,
                through,
                together(byIncident.values().stream()
                        .map(its -> its.get(0).seconds())
                        .toList()));
    }

    private static String together(List<@Nullable Long> seconds) {
        long sum = 0;
        for (Long one : seconds) {
            if (one == null) return "";
            sum += one;
        }
        return DurationInWords.spoken(Duration.ofSeconds(sum));
    }

    /** Without links. */
    String plain() {
        List<String> parts = through.stream()
                .map(one -> "INC-" + one.incident() + " through "
                        + String.join(
                                " and ",
                                one.items().stream().map(item -> "AI-" + item).toList()))
                .toList();
        if (parts.isEmpty()) return bold;
        return bold + " " + String.join(", ", parts) + (together.isEmpty() ? "." : ": together " + together + ".");
    }
}
