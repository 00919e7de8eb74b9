package dev.debrief.document;

/** Plain text as HTML: escaped, and foreign stretches named with their language. */
public final class Escaped {
    private Escaped() {}

    /** For the inside of an element. A text that is foreign as a whole gets one element around it. */
    public static String withLanguages(String text) {
        Language whole = Language.of(text);
        if (whole != Language.OWN) return span(whole, text);
        StringBuilder html = new StringBuilder();
        for (Language.Run run : Language.runs(text)) {
            html.append(run.language() == Language.OWN ? text(run.text()) : span(run.language(), run.text()));
        }
        return html.toString();
    }

    /** For the inside of an element or of a quoted attribute. */
    public static String text(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return html.toString();
    }

    private static String span(Language language, String text) {
        return "<span lang=\"" + language.tag() + "\" dir=\"auto\">" + text(text) + "</span>";
    }
}
