package dev.debrief.archive.imports;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Head;
import dev.debrief.document.PostMortem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people whom a document names where it says who did or does something; texts are not searched. */
public record NamedPeople(Set<String> inHead, Set<String> owners) {
    public NamedPeople {
        inHead = new LinkedHashSet<>(inHead);
        owners = new LinkedHashSet<>(owners);
    }

    /** In the order in which they are read. */
    public static NamedPeople in(PostMortem tree) {
        Set<String> inHead = new LinkedHashSet<>();
        Head head = tree.head();
        if (head.lead() != null) inHead.add(head.lead());
        inHead.addAll(head.authors());
        inHead.addAll(head.roles().commanders());
        inHead.addAll(head.roles().communications());
        inHead.addAll(head.roles().scribes());
        inHead.addAll(head.participants());
        Set<String> owners = new LinkedHashSet<>();
        for (ActionItem item : tree.actionItems()) if (item.owner() != null) owners.add(item.owner());
        return new NamedPeople(inHead, owners);
    }

    /** All of them, each once. */
    public Set<String> all() {
        Set<String> all = new LinkedHashSet<>(inHead);
        all.addAll(owners);
        return all;
    }

    /** The document with some of them called otherwise. */
    public static PostMortem called(PostMortem tree, Map<String, String> names) {
        if (names.isEmpty()) return tree;
        Head head = tree.head();
        Head.Roles roles = head.roles();
        Head renamed = new Head(
                head.title(),
                head.severity(),
                head.type(),
                head.services(),
                head.team(),
                called(head.lead(), names),
                new Head.Roles(
                        called(roles.commanders(), names),
                        called(roles.communications(), names),
                        called(roles.scribes(), names)),
                called(head.participants(), names),
                called(head.authors(), names),
                head.tags(),
                head.timeZone(),
                head.drill(),
                head.duplicateOf(),
                head.template());
        List<ActionItem> items = tree.actionItems().stream()
                .map(item -> owned(item, called(item.owner(), names)))
                .toList();
        return tree.with(renamed).withActionItems(items);
    }

    private static List<String> called(List<String> written, Map<String, String> names) {
        return written.stream().map(name -> names.getOrDefault(name, name)).toList();
    }

    private static @Nullable String called(@Nullable String name, Map<String, String> names) {
        return name == null ? null : names.getOrDefault(name, name);
    }

    private static ActionItem owned(ActionItem item, @Nullable String owner) {
        return new ActionItem(
                item.id(),
                item.number(),
                item.text(),
                owner,
                item.due(),
                item.kind(),
                item.priority(),
                item.state(),
                item.ticket(),
                item.covers(),
                item.internal());
    }
}
