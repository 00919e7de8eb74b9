package dev.debrief.delivery;

import dev.debrief.shared.CountInWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sentences about what people decide. */
final class DecisionsInWords {
    private static final int NAMED = 20;

    private DecisionsInWords() {}

    /** What {@code retried-3} in an address tells; empty for anything else. */
    static String said(String done) {
        if (!done.matches("(retried|dropped)-[0-9]{1,4}")) return "";
        int count = Integer.parseInt(done.substring(done.indexOf('-') + 1));
        String many = CountInWords.atTheBeginning(count) + (count == 1 ? " is " : " are ");
        return many + (done.startsWith("retried") ? "tried again." : "dropped.");
    }

    /** The first of them, and how many more there are. */
    private static List<String> lines(List<Delivery> chosen) {
        Stream<String> first =
                chosen.stream().limit(NAMED).map(delivery -> delivery.about + " (" + delivery.state.said() + ")");
        int more = chosen.size() - NAMED;
        return (more <= 0 ? first : Stream.concat(first, Stream.of("and " + CountInWords.of(more) + " more"))).toList();
    }

    static AskPage ask(DecisionForm form, List<Delivery> chosen, Map<String, String> problems) {
        int count = chosen.size();
        String what = count == 1 ? "one delivery" : CountInWords.of(count) + " deliveries";
        long unknown = chosen.stream()
                .filter(delivery -> delivery.state == DeliveryState.UNKNOWN)
                .count();
        return new AskPage(
                form.decision(),
                (form.isDrop() ? "Drop " : "Try again: ") + what,
                (int) unknown,
                chosen.stream().map(Delivery::id).toList(),
                lines(chosen),
                form.reason(),
                form.back(),
                problems);
    }
}
