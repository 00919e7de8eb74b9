package dev.debrief.document;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Optional;

/** A quotation that begins with {@code [!NOTE]} and the like: a remark with a word and a weight. */
public enum Alert {
    NOTE("callout"),
    TIP("callout"),
    IMPORTANT("callout"),
    WARNING("callout doubt"),
    CAUTION("callout alarm"),
    /** Not for customers. */
    INTERNAL("callout internal");

    private final String classes;

    Alert(String classes) {
        this.classes = classes;
    }

    String classes() {
        return classes;
    }

    /** What a reader sees: {@code Warning}. */
    public String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The alert that a quotation is; empty where it is a quotation. */
    public static Optional<Alert> of(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first)) return Optional.empty();
        String line = first.getContentLines().get(0).toString().strip();
        for (Alert alert : values()) {
            if (line.equalsIgnoreCase("[!" + alert.name() + "]")) return Optional.of(alert);
        }
        return Optional.empty();
    }

    /** Takes the first line out, so that only the remark is left. */
    public void removeMark(BlockQuote quote) {
        Node first = quote.getFirstChild();
        if (first == null) return;
        Node child = first.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            child.unlink();
            if (child instanceof SoftLineBreak) return;
            child = next;
        }
        first.unlink();
    }
}
