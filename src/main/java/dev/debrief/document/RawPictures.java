package dev.debrief.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that are attached, shown; all others as links, since a page of Debrief never loads anything from elsewhere.
 * What comes out is still sanitised.
 */
final class RawPictures {
    private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]{0,4000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE = attribute("src");
    private static final Pattern WORDS = attribute("alt");

    private RawPictures() {}

    static String in(String html, AttachedFiles files) {
        return PICTURE.matcher(html).replaceAll(found -> Matcher.quoteReplacement(of(found.group(), files)));
    }

    /** What stands in the text for a picture at that address. */
    static String of(String address, String words, AttachedFiles files) {
        Optional<AttachedFile> attached = files.find(address);
        if (attached.isPresent() && attached.get().picture()) return shown(attached.get(), words, files);
        if (attached.isEmpty() && AttachedFiles.names(address)) return missing(address, words);
        return link(address, words);
    }

    /** The picture, which leads to the whole one; its size is said, so that the text does not jump. */
    private static String shown(AttachedFile file, String words, AttachedFiles files) {
        String said = words.isBlank() ? file.description() : words;
        String address = Escaped.text(files.addressOf(file));
        return "<a class=\"picture shown\" href=\"" + address + "\"><img src=\"" + address
                + (file.thumbnail() ? "/thumbnail" : "") + "\" alt=\""
                + Escaped.text(said.isBlank() ? "Picture " + file.name() : said) + "\" width=\"" + file.width()
                + "\" height=\"" + file.height() + "\" loading=\"lazy\"></a>";
    }

    private static String missing(String address, String words) {
        return "<span class=\"picture\">Picture: " + Escaped.text(words.isBlank() ? address : words)
                + " (not attached)</span>";
    }

    private static String link(String address, String words) {
        String shown = words.isBlank() ? address : words;
        return "<a class=\"picture\" href=\"" + Escaped.text(address) + "\">Picture: " + Escaped.text(shown) + "</a>";
    }

    private static String of(String picture, AttachedFiles files) {
        String source = value(SOURCE, picture);
        String words = value(WORDS, picture);
        if (source == null) return words == null ? "" : Escaped.text(words);
        return of(source, words == null ? "" : words, files);
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
