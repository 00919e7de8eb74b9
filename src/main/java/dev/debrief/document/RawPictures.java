package dev.debrief.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pictures as links, since a page of Debrief never loads anything from elsewhere. What comes out is still sanitised. */
final class RawPictures {
    private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]{0,4000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE = attribute("src");
    private static final Pattern WORDS = attribute("alt");

    private RawPictures() {}

    static String asLinks(String html) {
        return PICTURE.matcher(html).replaceAll(found -> Matcher.quoteReplacement(asLink(found.group())));
    }

    static String link(String address, String words) {
        String shown = words.isBlank() ? address : words;
        return "<a class=\"picture\" href=\"" + Escaped.text(address) + "\">Picture: " + Escaped.text(shown) + "</a>";
    }

    private static String asLink(String picture) {
        String source = value(SOURCE, picture);
        String words = value(WORDS, picture);
        if (source == null) return words == null ? "" : Escaped.text(words);
        return link(source, words == null ? "" : words);
    }

    private static Pattern attribute(String name) {
        return Pattern.compile(
                "\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+))", Pattern.CASE_INSENSITIVE);
    }

    private static @Nullable String value(Pattern attribute, String picture) {
        Matcher matcher = attribute.matcher(picture);
        if (!matcher.find()) return null;
        for (int group = 1; group <= 3; group++) {
            if (matcher.group(group) != null) return matcher.group(group);
        }
        return null;
    }
}
