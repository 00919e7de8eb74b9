package dev.debrief.postmortem.history;

import dev.debrief.document.Escaped;
import dev.debrief.document.comparison.Piece;
import dev.debrief.document.comparison.Side;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of text as HTML: what is gone and what has come in elements of their own, and in words for a voice. */
final class DifferenceHtml {
    private static final int WORTH_FOLDING = 2;

    private DifferenceHtml() {}

    /** Running text; of long stretches that both have, whole paragraphs are folded with their number. */
    static RawString prose(List<Piece> pieces) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.side() == Side.BOTH) both(piece.text(), i == 0, i == pieces.size() - 1, html);
            else html.append(marked(piece));
        }
        return new RawString(html.toString());
    }

    /** Values beside one another: the old one, an arrow, the new one; or a list of names. */
    static RawString values(List<Piece> pieces) {
        boolean list = pieces.stream().anyMatch(piece -> piece.side() == Side.BOTH);
        if (list) return new RawString(joined(pieces));
        List<Piece> gone =
                pieces.stream().filter(piece -> piece.side() == Side.BEFORE).toList();
        List<Piece> come =
                pieces.stream().filter(piece -> piece.side() == Side.AFTER).toList();
        String arrow = gone.isEmpty() || come.isEmpty() ? "" : " <span aria-hidden=\"true\">→</span> ";
        return new RawString(joined(gone) + arrow + joined(come));
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(DifferenceHtml::marked).collect(Collectors.joining(", "));
    }

    private static String marked(Piece piece) {
        String text = Escaped.withLanguages(piece.text());
        return switch (piece.side()) {
            case BOTH -> text;
            case BEFORE -> "<del><span class=\"vh\">removed: </span>" + text + "</del>";
            case AFTER -> "<ins><span class=\"vh\">added: </span>" + text + "</ins>";
        };
    }

    private static void both(String text, boolean first, boolean last, StringBuilder html) {
        List<String> paragraphs = List.of(text.split("(?<=\n\n)", -1));
        int from = first ? 0 : 1;
        int to = paragraphs.size() - (last ? 0 : 1);
        if (to - from < WORTH_FOLDING) {
            html.append(Escaped.withLanguages(text));
            return;
        }
        String middle = String.join("", paragraphs.subList(from, to));
        html.append(Escaped.withLanguages(String.join("", paragraphs.subList(0, from))))
                .append("<details class=\"unchanged\"><summary>")
                .append(to - from)
                .append(" paragraphs unchanged</summary><div>")
                .append(Escaped.withLanguages(middle.strip()))
                .append("</div></details>")
                .append(Escaped.withLanguages(String.join("", paragraphs.subList(to, paragraphs.size()))));
    }
}
