package dev.debrief.document.confluence;

import java.util.Optional;

/** The title of a document in a comment at the beginning of its Confluence page, whose body has no place for it. */
public final class TitleComment {
    private static final String NAME = " Title: ";

    private TitleComment() {}

    /** A comment that any XML may begin with. */
    public static String write(String title) {
        return "<!--" + NAME + title.replace("&", "&amp;").replace("-", "&#45;").replace('\u0000', ' ') + " -->\n";
    }

    /** The title that a comment says. */
    public static Optional<String> of(String comment) {
        if (!comment.startsWith(NAME)) return Optional.empty();
        String title = comment.substring(NAME.length()).strip();
        return Optional.of(title.replace("&#45;", "-").replace("&amp;", "&")).filter(text -> !text.isEmpty());
    }
}
