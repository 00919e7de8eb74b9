package dev.debrief.incident.search;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Head;
import dev.debrief.document.Impact;
import dev.debrief.document.Link;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Section;
import dev.debrief.document.TimelineEntry;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document as the pieces that are found by themselves, in reading order; internal ones too. */
final class SearchedParts {
    /** A long text is cut behind a line, so that showing a hit never reads more than this. */
    static final int LONGEST = 4000;

    private final PostMortem tree;
    private final List<SearchedPart> parts = new ArrayList<>();

    private SearchedParts(PostMortem tree) {
        this.tree = tree;
    }

    static List<SearchedPart> of(PostMortem tree, IncidentNumber number) {
        SearchedParts parts = new SearchedParts(tree);
        parts.head(tree.head(), number);
        parts.prose(SearchPlace.SUMMARY, "summary", "Summary", tree.summary());
        parts.prose(SearchPlace.IMPACT, "impact", "Impact", tree.impact().text());
        for (Impact.Figure figure : tree.impact().figures()) {
            parts.add(SearchPlace.IMPACT, "impact", "Impact", figure.measure(), figure.amount(), figure.unit());
        }
        parts.prose(SearchPlace.DETECTION, "detection", "Detection", tree.detection());
        parts.timeline();
        parts.causes();
        parts.prose(SearchPlace.RESOLUTION, "resolution", "Resolution and recovery", tree.resolution());
        parts.lessons("Went well", tree.lessons().wentWell());
        parts.lessons("Went badly", tree.lessons().wentBadly());
        parts.lessons("Got lucky", tree.lessons().gotLucky());
        parts.lessons("Learned", tree.lessons().learned());
        parts.actions();
        parts.sections();
        for (Link link : tree.links()) parts.add(SearchPlace.LINKS, "links", "Links", link.title(), link.address());
        return parts.parts;
    }

    private void head(Head head, IncidentNumber number) {
        add(SearchPlace.TITLE, "", "Title", head.title());
        Stream<String> details = Stream.of(
                        Stream.of(number.toString()),
                        Stream.ofNullable(head.type()),
                        Stream.ofNullable(head.severity()),
                        head.services().stream(),
                        Stream.ofNullable(head.team()),
                        head.tags().stream())
                .flatMap(names -> names);
        add(SearchPlace.DETAILS, "", "Details", details.toArray(String[]::new));
        Stream<String> people = Stream.of(
                        Stream.ofNullable(head.lead()),
                        head.roles().commanders().stream(),
                        head.roles().communications().stream(),
                        head.roles().scribes().stream(),
                        head.participants().stream(),
                        head.authors().stream())
                .flatMap(names -> names)
                .distinct();
        add(SearchPlace.PEOPLE, "", "People", people.toArray(String[]::new));
    }

    private void timeline() {
        int number = 0;
        for (TimelineEntry entry : tree.timeline()) {
            number++;
            String label = "Timeline, entry " + number;
            add(SearchPlace.TIMELINE, "t-" + number, label, entry.text().source(), entry.source(), entry.evidence());
        }
    }

    private void causes() {
        int number = 0;
        for (Factor factor : tree.factors()) {
            String label = "Causes, F" + ++number;
            add(SearchPlace.CAUSES, "causes", label, factor.text().source(), factor.category());
        }
    }

    private void lessons(String heading, List<Markdown> lessons) {
        String label = "Lessons, " + heading.toLowerCase(Locale.ROOT);
        for (Markdown lesson : lessons) add(SearchPlace.LESSONS, "lessons", label, lesson.source());
    }

    private void actions() {
        int place = 0;
        for (ActionItem item : tree.actionItems()) {
            place++;
            String label = item.number() == null
                    ? "Action item " + place
                    : item.number().toString();
            String number = item.number() == null ? null : item.number().toString();
            add(
                    SearchPlace.ACTIONS,
                    "action-" + place,
                    label,
                    item.text().source(),
                    item.owner(),
                    item.ticket(),
                    number);
        }
    }

    private void sections() {
        int number = 0;
        for (Section section : tree.sections()) {
            String label = section.heading().isBlank() ? "More" : section.heading();
            String anchor = "section-" + ++number;
            add(SearchPlace.SECTIONS, anchor, label, section.heading());
            prose(SearchPlace.SECTIONS, anchor, label, section.body());
        }
    }

    private void prose(SearchPlace place, String anchor, String label, Markdown text) {
        add(place, anchor, label, text.source());
    }

    private void add(SearchPlace place, String anchor, String label, @Nullable String... texts) {
        String text = Stream.of(texts)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        for (int from = 0; from < text.length(); ) {
            int to = cut(text, from);
            parts.add(new SearchedPart(place, anchor, label, text.substring(from, to)));
            from = to;
        }
    }

    /** Behind the last line, otherwise the last blank, that still fits; in the middle of it where there is neither. */
    private static int cut(String text, int from) {
        if (text.length() - from <= LONGEST) return text.length();
        int furthest = from + LONGEST;
        int line = text.lastIndexOf('\n', furthest - 1);
        if (line > from) return line + 1;
        int blank = text.lastIndexOf(' ', furthest - 1);
        if (blank > from) return blank + 1;
        return Character.isLowSurrogate(text.charAt(furthest)) ? furthest - 1 : furthest;
    }
}
