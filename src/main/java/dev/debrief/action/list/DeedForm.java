package dev.debrief.action.list;

import dev.debrief.shared.ActionItemNumber;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody asks of the items that they selected, as it was typed. A button of a card on the board names its deed and
 * its item together: {@code start 17}.
 *
 * @param asked what is to be done; empty where nothing is named
 * @param isTold whether everything was told that it needs, so that it is done now
 * @param back the list from which it came
 */
record DeedForm(
        Set<ActionItemNumber> items,
        Optional<Asked> asked,
        boolean isTold,
        ItemsQuery back,
        String evidence,
        String due,
        String reason,
        String who,
        String agreed) {

    /** Nobody selects more at once. */
    private static final int MOST = 200;

    static DeedForm of(MultivaluedMap<String, String> form) {
        String ask = text(form, "ask");
        String[] move = text(form, "move").split(" ", 2);
        List<String> items = move.length == 2 ? List.of(move[1]) : form.getOrDefault("item", List.of());
        return new DeedForm(
                items.stream()
                        .limit(MOST)
                        .flatMap(item -> ActionItemNumber.parse(item).stream())
                        .collect(Collectors.toCollection(java.util.TreeSet::new)),
                Asked.parse(move.length == 2 ? move[0] : ask.isEmpty() ? text(form, "deed") : ask),
                ask.isEmpty() && !(move.length == 2 && move[0].equals(Asked.NOT_YET.word())),
                ItemsQuery.parse(text(form, "back")),
                text(form, "evidence"),
                text(form, "due"),
                text(form, "reason"),
                text(form, "who"),
                text(form, "agreed"));
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
