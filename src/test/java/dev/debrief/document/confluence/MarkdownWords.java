package dev.debrief.document.confluence;

import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.PostMortem;
import dev.debrief.shared.Markdown;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The words that a reader of Debrief's own page sees in what people wrote. */
public final class MarkdownWords {
    private MarkdownWords() {}

    public static List<String> of(PostMortem tree) {
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
                .flatMap(text -> of(text).stream())
                .toList();
    }

    public static List<String> of(Markdown text) {
        String seen = Jsoup.parse(MarkdownHtml.of(text, "x")).text().replaceAll("[\u2611\u2610]", " ");
        return Arrays.stream(seen.split("\\s+")).filter(word -> word.matches("[\\p{L}\\p{N}]+")).toList();
    }
}
