package dev.debrief.document.reading;

import java.util.regex.Pattern;

/** A bit of HTML, such as a cell, as Markdown: links stay links, what is bold stays bold, other marks go. */
final class HtmlWords {
    private static final Pattern LINK = Pattern.compile(
            "<a\\s[^<>]{0,300}?href=[\"']([^\"'<>\\s]{1,2000})[\"'][^<>]{0,300}>([^<]{0,2000})</a>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BOLD = Pattern.compile("</?(?:b|strong)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("</?code>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>|</p>|</li>|</div>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,1000}>");

    private HtmlWords() {}

    static String of(String html) {
        String text = LINK.matcher(html).replaceAll("[$2]($1)");
        text = BOLD.matcher(text).replaceAll("**");
        text = CODE.matcher(text).replaceAll("`");
        text = BREAK.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll(" ");
        text = text.replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replace("&quot;", "\"")
                .replace("&#39;", "'");
        return String.join(
                "\n",
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }
}
