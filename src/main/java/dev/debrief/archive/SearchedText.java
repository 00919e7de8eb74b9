package dev.debrief.archive;

import dev.debrief.document.PostMortem;
import dev.debrief.shared.Markdown;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every word of a document in reading order, for the search. */
final class SearchedText {
    private SearchedText() {}

    static String of(PostMortem tree) {
        return Stream.of(
                        Stream.of(tree.head().title()),
                        tree.head().services().stream(),
                        tree.head().tags().stream(),
                        Stream.ofNullable(tree.head().type()),
                        Stream.of(
                                tree.summary().source(),
                                tree.impact().text().source(),
                                tree.detection().source()),
                        tree.timeline().stream()
                                .flatMap(entry -> Stream.of(entry.text().source(), entry.source())),
                        tree.factors().stream().map(factor -> factor.text().source()),
                        Stream.of(tree.resolution().source()),
                        Stream.of(
                                        tree.lessons().wentWell(),
                                        tree.lessons().wentBadly(),
                                        tree.lessons().gotLucky(),
                                        tree.lessons().learned())
                                .flatMap(group -> group.stream().map(Markdown::source)),
                        tree.actionItems().stream().map(item -> item.text().source()),
                        tree.sections().stream()
                                .flatMap(section -> Stream.of(
                                        section.heading(), section.body().source())),
                        tree.links().stream().map(link -> link.title()))
                .flatMap(words -> words)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
