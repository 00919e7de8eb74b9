package dev.debrief.document.reading;

import dev.debrief.document.reading.markup.Format;
import dev.debrief.document.reading.markup.Markup;
import dev.debrief.shared.CountInWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Several incidents in one file: headings of one level that each have the parts of a post-mortem below them, with nothing
 * between them or behind the last one that is about all of them. It is offered and never done unasked.
 */
public final class Several {
    /** What a post-mortem has and hardly any other text; two of them make one. */
    private static final Set<Meaning> TELLING = EnumSet.of(
            Meaning.IMPACT,
            Meaning.DETECTION,
            Meaning.TRIGGER,
            Meaning.TIMELINE,
            Meaning.KEY_EVENTS,
            Meaning.CAUSE,
            Meaning.CONTRIBUTING,
            Meaning.RESOLUTION,
            Meaning.REMEDIATION,
            Meaning.LESSONS,
            Meaning.ACTIONS);

    private static final int ENOUGH = 2;

    private Several() {}

    /**
     * One of them.
     *
     * @param title its heading, without marks
     * @param line of its heading, from 1
     */
    public record Incident(String title, int line) {}

    /** Those of a file, in their order; empty where it holds one, where Debrief wrote it, and where it cannot be read. */
    public static List<Incident> in(byte[] file, String name) {
        return SourceText.of(file).map(text -> of(said(text, name))).orElse(List.of());
    }

    /**
     * The file in as many pieces, each Markdown in UTF-8. What stands before the first incident goes behind it, so that no
     * word is lost and its heading stays the first.
     */
    public static List<byte[]> pieces(byte[] file, String name) {
        String text = SourceText.of(file).map(whole -> said(whole, name)).orElse("");
        List<Incident> incidents = of(text);
        List<String> lines = List.of(text.split("\n", -1));
        List<byte[]> pieces = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            int end = i + 1 < incidents.size() ? incidents.get(i + 1).line() - 1 : lines.size();
            String piece = String.join("\n", lines.subList(incidents.get(i).line() - 1, end));
            String before = String.join("\n", lines.subList(0, incidents.get(0).line() - 1));
            if (i == 0 && !before.isBlank()) piece = piece.stripTrailing() + "\n\n" + before.strip() + "\n";
            pieces.add(piece.getBytes(StandardCharsets.UTF_8));
        }
        return pieces;
    }

    private static List<Incident> of(String text) {
        Rest rest = Rest.of(text);
        Matter matter = Matter.of(rest.head());
        if (!rest.isEmpty() || Own.wrote(matter)) return List.of();
        return in(DocumentReader.outline(rest.head(), matter));
    }

    private static String said(String text, String name) {
        Format format = Format.of(text, name);
        return switch (format) {
            case MARKDOWN -> text;
            case JSON -> "";
            case HTML, XML, STORAGE -> Markup.markdown(text, format);
        };
    }

    /** The remark that goes with them. */
    static Optional<Note> note(Chapter root) {
        List<Incident> incidents = in(root);
        if (incidents.isEmpty()) return Optional.empty();
        return Optional.of(new Note(
                incidents.get(0).line(),
                "This file seems to hold " + CountInWords.of(incidents.size())
                        + " incidents, and is read as one. They can be brought in one by one."));
    }

    static List<Incident> in(Chapter root) {
        List<Chapter> tops = root.children;
        if (tops.size() == 1) tops = tops.get(0).children;
        Optional<Chapter> first = tops.stream().filter(Several::isIncident).findFirst();
        if (first.isEmpty()) return List.of();
        int level = first.get().level;
        int from = tops.indexOf(first.get());
        List<Chapter> incidents = tops.subList(from, tops.size());
        boolean areAll = incidents.stream().allMatch(chapter -> chapter.level == level && isIncident(chapter));
        boolean isAlone = tops.subList(0, from).stream().allMatch(Several::isAside);
        if (incidents.size() < 2 || !areAll || !isAlone || common(incidents).isEmpty()) return List.of();
        return incidents.stream()
                .map(chapter -> new Incident(Plain.of(chapter.heading), chapter.line))
                .toList();
    }

    private static boolean isIncident(Chapter chapter) {
        return chapter.real && chapter.named().isEmpty() && told(chapter).size() >= ENOUGH;
    }

    /** A heading of the collection, or words about it: nothing of a post-mortem. */
    private static boolean isAside(Chapter chapter) {
        return chapter.named().isEmpty() && told(chapter).isEmpty();
    }

    private static Set<Meaning> common(List<Chapter> incidents) {
        Set<Meaning> common = told(incidents.get(0));
        incidents.forEach(chapter -> common.retainAll(told(chapter)));
        return common;
    }

    private static Set<Meaning> told(Chapter chapter) {
        Set<Meaning> told = EnumSet.noneOf(Meaning.class);
        for (Chapter child : chapter.children) {
            child.named().filter(TELLING::contains).ifPresent(told::add);
            told.addAll(told(child));
        }
        return told;
    }
}
