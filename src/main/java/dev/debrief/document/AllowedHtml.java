package dev.debrief.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that may stand in what people wrote: structure and marks, nothing that runs, loads or sets the page's looks.
 * Everything else is taken out, its text stays.
 */
final class AllowedHtml {
    private static final String[] ELEMENTS = {
        "p",
        "div",
        "span",
        "br",
        "hr",
        "blockquote",
        "pre",
        "code",
        "kbd",
        "samp",
        "var",
        "em",
        "strong",
        "b",
        "i",
        "u",
        "s",
        "del",
        "ins",
        "mark",
        "small",
        "sub",
        "sup",
        "q",
        "cite",
        "abbr",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "details",
        "summary",
        "a",
        "section"
    };

    /** Only classes that {@link MarkdownHtml} itself gives; what people write cannot dress up as the page around it. */
    private static final Set<String> CLASSES = Set.of(
            "footnotes",
            "footnote-ref",
            "footnote-backref",
            "task",
            "picture",
            "picture shown",
            "callout",
            "callout doubt",
            "callout alarm",
            "callout internal",
            "callout-word",
            "scroll");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private AllowedHtml() {}

    /**
     * @param prefix put before every id and every link to one, so that two fields on a page never meet
     * @param files the only ones that pictures may show
     * @param below the level of the heading that the text stands below
     */
    static String of(String html, String prefix, AttachedFiles files, int below) {
        return policy(prefix, files, HeadingLevels.below(below)).sanitize(html);
    }

    /** For one text: it counts the headings. */
    private static PolicyFactory policy(String prefix, AttachedFiles files, HeadingLevels levels) {
        HtmlPolicyBuilder builder = new HtmlPolicyBuilder()
                .allowElements(ELEMENTS)
                .allowWithoutAttributes("span", "a")
                .allowUrlProtocols("http", "https", "mailto")
                .requireRelsOnLinks("noopener", "noreferrer", "nofollow");
        headings(builder, levels);
        builder.allowAttributes("id")
                .matching((element, attribute, value) -> ID.matcher(value).matches() ? prefix + value : null)
                .globally();
        builder.allowAttributes("href")
                .matching((element, attribute, value) -> address(value, prefix, files))
                .onElements("a");
        pictures(builder, files);
        attributes(builder);
        return builder.toFactory();
    }

    /** A file beside the text is found where it is; one that is not there is no link. */
    private static @Nullable String address(String value, String prefix, AttachedFiles files) {
        if (value.startsWith("#")) return "#" + prefix + value.substring(1);
        if (!AttachedFiles.names(value)) return value;
        return files.find(value).map(files::addressOf).orElse(null);
    }

    private static void pictures(HtmlPolicyBuilder builder, AttachedFiles files) {
        builder.allowElements("img");
        builder.allowAttributes("src")
                .matching((element, attribute, value) -> files.isShownAt(value) ? value : null)
                .onElements("img");
        builder.allowAttributes("alt").onElements("img");
        builder.allowAttributes("width", "height")
                .matching(Pattern.compile("[1-9][0-9]{0,5}"))
                .onElements("img");
        builder.allowAttributes("loading").matching(true, "lazy").onElements("img");
    }

    private static void headings(HtmlPolicyBuilder builder, HeadingLevels levels) {
        for (int level = 1; level <= 6; level++) {
            int written = level;
            builder.allowElements((name, attributes) -> "h" + levels.next(written), "h" + level);
        }
    }

    private static void attributes(HtmlPolicyBuilder builder) {
        builder.allowAttributes("lang").matching(LANGUAGE).globally();
        builder.allowAttributes("dir").matching(true, "auto", "ltr", "rtl").globally();
        builder.allowAttributes("class").matching(CLASSES::contains).globally();
        builder.allowAttributes("title").onElements("a", "abbr");
        builder.allowAttributes("open").onElements("details");
        builder.allowAttributes("start").matching(Pattern.compile("[0-9]{1,9}")).onElements("ol");
        builder.allowAttributes("align")
                .matching(true, "left", "center", "right")
                .onElements("th", "td");
        builder.allowAttributes("colspan", "rowspan")
                .matching(Pattern.compile("[0-9]{1,2}"))
                .onElements("th", "td");
        builder.allowAttributes("tabindex").matching(Pattern.compile("0")).onElements("pre", "div");
        builder.allowAttributes("role").matching(AllowedHtml::role).onElements("pre", "div", "span");
        builder.allowAttributes("aria-label").onElements("pre", "div", "span", "a");
    }

    private static @Nullable String role(String element, String attribute, String value) {
        String role = value.toLowerCase(Locale.ROOT);
        return Set.of("group", "note", "img", "region").contains(role) ? role : null;
    }
}
