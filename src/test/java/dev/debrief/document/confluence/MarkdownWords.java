package dev.debrief.document.confluence;

import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.PostMortem;
import dev.debrief.shared.Markdown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The words that a reader of Debrief's own page sees in what people wrote. */
public final class MarkdownWords {
    private MarkdownWords() {}

    public static List<String> of(PostMortem tree) {
        return texts(tree).stream().flatMap(text -> of(text).stream()).toList();
    }

    /** What people wrote in Markdown, field by field. */
    static List<Markdown> texts(PostMortem tree) {
        return Stream.of(
                        Stream.of(tree.summary(), tree.impact().text(), tree.detection(), tree.resolution()),
                        tree.timeline().stream().map(entry -> entry.text()),
                        tree.factors().stream().map(factor -> factor.text()),
                        tree.actionItems().stream().map(item -> item.text()),
                        tree.sections().stream().map(section -> section.body()),
                        tree.lessons().wentWell().stream(),
                        tree.lessons().wentBadly().stream(),
                        tree.lessons().gotLucky().stream(),
                        tree.lessons().learned().stream())
                .flatMap(texts -> texts)
                .toList();
    }

    public static List<String> of(Markdown text) {
        String seen = Jsoup.parse(MarkdownHtml.of(text, "x")).text().replaceAll("[\u2611\u2610]", " ");
        return Arrays.stream(seen.split("\\s+"))
                .filter(word -> word.matches("[\\p{L}\\p{N}]+"))
                .toList();
    }

    /** Letters and digits alone, so that what stands between them makes no difference. */
    public static String condensed(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
