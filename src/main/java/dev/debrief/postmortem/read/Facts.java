package dev.debrief.postmortem.read;

import dev.debrief.document.Head;
import dev.debrief.document.PostMortem;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The details at the side: what is known of the head, each under its name. */
final class Facts {
    private final List<DocumentPage.Fact> facts = new ArrayList<>();

    private Facts() {}

    static List<DocumentPage.Fact> of(PostMortem tree) {
        Head head = tree.head();
        Facts facts = new Facts();
        facts.add("Type", head.type());
        facts.add("Services", head.services());
        facts.add("Team", head.team());
        facts.add("Lead", head.lead());
        facts.add("Command", head.roles().commanders());
        facts.add("Words", head.roles().communications());
        facts.add("Scribe", head.roles().scribes());
        facts.add("Took part", head.participants());
        facts.add("Authors", head.authors());
        facts.add("Tags", head.tags());
        facts.add("Template", head.template().inWords());
        facts.add(
                "Time zone",
                head.timeZone().equals(ZoneOffset.UTC) ? "UTC" : head.timeZone().getId());
        return facts.facts;
    }

    private void add(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.add(new DocumentPage.Fact(name, Html.words(value)));
    }

    private void add(String name, List<String> values) {
        if (!values.isEmpty()) facts.add(new DocumentPage.Fact(name, Html.words(values)));
    }
}
