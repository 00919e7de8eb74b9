package dev.debrief.document.reading;

import dev.debrief.document.Part;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;

/**
 * A file in two: as much as any post-mortem has is read closely, and what is behind that, such as a log, is kept as it
 * stands. So reading takes a bounded memory however much is sent.
 *
 * @param head what is read closely
 * @param pieces what is not, each as much as one text may have
 */
record Rest(String head, List<String> pieces) {
    static final int READ_CLOSELY = 1_000_000;

    static Rest of(String text) {
        int end = end(text, 0);
        List<String> pieces = new ArrayList<>();
        for (int at = end; at < text.length(); ) {
            int next = end(text, at);
            pieces.add(text.substring(at, next));
            at = next;
        }
        return new Rest(text.substring(0, end), List.copyOf(pieces));
    }

    /** At the end of a passage, otherwise of a line, otherwise between two characters. */
    private static int end(String text, int from) {
        int most = from + READ_CLOSELY;
        if (most >= text.length()) return text.length();
        int passage = text.lastIndexOf("\n\n", most - 2) + 2;
        if (passage > from + READ_CLOSELY / 2) return passage;
        int line = text.lastIndexOf('\n', most - 1) + 1;
        if (line > from + READ_CLOSELY / 2) return line;
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The same reading with the rest in sections at the end. */
    Reading behind(Reading read) {
        if (isEmpty()) return read;
        PostMortem tree = read.postMortem();
        List<Section> sections = new ArrayList<>(tree.sections());
        List<Integer> levels = new ArrayList<>(read.levels());
        for (String piece : pieces) {
            if (piece.isBlank()) continue;
            RowId id = new RowId("s" + (sections.size() + 1));
            sections.add(new Section(id, "The rest of the file", Markdown.of(asItStands(piece)), Part.LINKS, false));
            levels.add(2);
        }
        List<Note> notes = new ArrayList<>(read.notes());
        int line = (int) head.chars().filter(c -> c == '\n').count() + 1;
        notes.add(
                new Note(line, "The file is longer than a post-mortem can be. From here on it is kept as it stands."));
        return new Reading(
                tree.withSections(sections),
                read.title(),
                read.severity(),
                read.status(),
                read.zone(),
                read.moments(),
                read.times(),
                levels,
                read.trigger(),
                read.background(),
                notes,
                read.isOwn());
    }

    private static String asItStands(String piece) {
        int longest = 2;
        for (int at = 0, run = 0; at < piece.length(); at++) {
            run = piece.charAt(at) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = (longest > 200 ? "~" : "`").repeat(Math.min(longest, 200) + 1);
        return fence + "\n" + piece.replaceFirst("^\n+", "").stripTrailing() + "\n" + fence;
    }
}
