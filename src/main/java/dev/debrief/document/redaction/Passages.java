package dev.debrief.document.redaction;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.debrief.document.Alert;
import dev.debrief.document.MarkdownFlavour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Markdown text without its internal passages ({@code > [!INTERNAL]}), its comments and its attached files. */
final class Passages {
    private static final Pattern MARK = Pattern.compile("(?i)\\[!internal]");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\(<?(?:\\./)?attachments/[^)\\n]*\\)");
    private static final Pattern FILE = Pattern.compile("\\[([^\\]]*)]\\(<?(?:\\./)?attachments/[^)\\n]*\\)");
    private static final Pattern RAW_FILE = Pattern.compile("(?i)<(?:img|a)\\b[^>]*attachments/[^>]*>");

    private Passages() {}

    /** What is left, and what was internal. */
    record Parted(String open, String internal) {}

    static Parted part(String text) {
        StringBuilder internal = new StringBuilder();
        String open = text;
        while (MARK.matcher(open).find()) {
            Optional<Document> tree = MarkdownFlavour.tree(open);
            if (tree.isEmpty()) return new Parted("", text);
            List<Node> quotes = internalQuotes(tree.get());
            if (quotes.isEmpty()) break;
            Node first = quotes.get(0);
            internal.append(open, first.getStartOffset(), first.getEndOffset()).append('\n');
            open = together(open.substring(0, first.getStartOffset()), open.substring(first.getEndOffset()));
        }
        return new Parted(withoutFiles(open, internal), internal.toString());
    }

    private static String together(String before, String behind) {
        boolean ownLine = before.isEmpty() || before.endsWith("\n");
        if (!ownLine) return before + "\n" + behind;
        return before.replaceAll("\n+\\z", "") + "\n\n" + behind.replaceAll("\\A\n+", "");
    }

    private static List<Node> internalQuotes(Node within) {
        List<Node> quotes = new ArrayList<>();
        for (Node child : within.getChildren()) {
            if (child instanceof BlockQuote quote && Alert.of(quote).equals(Optional.of(Alert.INTERNAL))) {
                quotes.add(quote);
            } else quotes.addAll(internalQuotes(child));
        }
        return quotes;
    }

    private static String withoutFiles(String text, StringBuilder internal) {
        COMMENT.matcher(text)
                .results()
                .forEach(comment -> internal.append(comment.group()).append('\n'));
        String left = COMMENT.matcher(text).replaceAll("");
        left = PICTURE.matcher(left).replaceAll("$1");
        left = FILE.matcher(left).replaceAll("$1");
        left = RAW_FILE.matcher(left).replaceAll("");
        return left;
    }
}
