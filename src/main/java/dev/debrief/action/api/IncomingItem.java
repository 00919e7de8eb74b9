package dev.debrief.action.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.action.Doers;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.NewItem;
import dev.debrief.action.NoteDeed;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.action.Strength;
import dev.debrief.document.ActionItem;
import dev.debrief.document.When;
import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import dev.debrief.shared.Problem.Mistake;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a machine sends of an item, field by field; every mistake is named with its place. */
final class IncomingItem {
    private static final Set<String> KNOWN = Set.of(
            "incident",
            "text",
            "details",
            "owner",
            "team",
            "due",
            "kind",
            "priority",
            "strength",
            "state",
            "proof",
            "checkBackOn",
            "ticket",
            "factors",
            "reason",
            "evidence",
            "agreedBy",
            "effectiveAt");

    private final JsonNode json;
    private final Doers doers;
    private final List<Mistake> mistakes = new ArrayList<>();

    IncomingItem(JsonNode json, Doers doers) {
        this.json = json;
        this.doers = doers;
        json.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) wrong(name, "is not a field of an action item that can be set");
        });
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** Why it is done; maybe empty. */
    String reason() {
        return text("reason");
    }

    /** Since when it is so; null for now. */
    @Nullable
    Instant effectiveAt() {
        String typed = text("effectiveAt");
        if (typed.isEmpty()) return null;
        try {
            return Instant.parse(typed);
        } catch (DateTimeException e) {
            wrong("effectiveAt", "“" + typed + "” is no instant such as 2026-10-12T09:30:00Z");
            return null;
        }
    }

    /** What is said, as Markdown. */
    Markdown text() {
        return Markdown.of(text("text"));
    }

    NewItem newItem() {
        String incident = text("incident");
        if (!incident.isEmpty() && IncidentNumber.parse(incident).isEmpty())
            wrong("incident", "“" + incident + "” is no number such as INC-42");
        if (text("text").isBlank()) wrong("text", "says what is to be done, and must not be empty");
        return new NewItem(
                IncidentNumber.parse(incident).orElse(null),
                Markdown.of(text("text")),
                Markdown.of(text("details")),
                person("owner"),
                doer("team").team(),
                due(),
                kind(),
                priority(),
                strength(),
                text("proof"),
                factors());
    }

    /** What is asked for, in the order in which it is done: plans first, so that a state may rest on them. */
    List<ItemDeed> deeds(LocalDate today) {
        List<ItemDeed> deeds = new ArrayList<>();
        if (json.has("incident")) wrong("incident", "cannot be changed: an item stays where it was made");
        if (json.has("text")) deeds.add(new PlanDeed.Reword(Markdown.of(text("text"))));
        if (json.has("details")) deeds.add(new PlanDeed.Describe(Markdown.of(text("details"))));
        if (json.has("due")) deeds.add(new PlanDeed.Redate(due()));
        if (json.has("owner") || json.has("team"))
            deeds.add(new PlanDeed.GiveTo(person("owner"), doer("team").team()));
        if (json.has("kind")) deeds.add(new PlanDeed.Classify(kind()));
        if (json.has("priority")) deeds.add(new PlanDeed.Prioritise(priority()));
        if (json.has("strength")) deeds.add(new PlanDeed.Strengthen(strength()));
        if (json.has("proof")) deeds.add(new PlanDeed.Prove(text("proof")));
        if (json.has("ticket")) deeds.add(new PlanDeed.LinkTo(text("ticket")));
        if (json.has("factors")) deeds.add(new PlanDeed.Answer(factors()));
        if (json.has("checkBackOn")) deeds.add(new PlanDeed.CheckBack(day("checkBackOn")));
        if (json.has("state")) deeds.add(state(today));
        else if (!text("evidence").isEmpty()) deeds.add(new NoteDeed.AddEvidence(text("evidence")));
        return deeds;
    }

    private ItemDeed state(LocalDate today) {
        return switch (text("state")) {
            case "open" -> new StateDeed.Reopen();
            case "in progress" -> new StateDeed.Start();
            case "done" -> new StateDeed.Finish(text("evidence"), null);
            case "verified" -> new StateDeed.Verify(text("evidence"), today);
            case "won't do" -> new StateDeed.Refuse(person("agreedBy"));
            default -> {
                wrong("state", "is one of open, in progress, done, verified, won't do");
                yield new StateDeed.Start();
            }
        };
    }

    private When due() {
        LocalDate day = day("due");
        return day == null ? When.unsaid() : When.on(day);
    }

    private @Nullable LocalDate day(String field) {
        String typed = text(field);
        if (typed.isEmpty()) return null;
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            wrong(field, "“" + typed + "” is no day such as 2026-10-12");
            return null;
        }
    }

    private @Nullable Person person(String field) {
        Doers.Doer doer = doer(field);
        if (doer.team() != null) wrong(field, doer.team().name() + " is a team; name a person, or set team");
        return doer.person();
    }

    private Doers.Doer doer(String field) {
        Doers.Doer doer = doers.named(text(field));
        if (doer.wrong() != null) wrong(field, doer.wrong());
        return doer;
    }

    private ActionItem.@Nullable Kind kind() {
        return one("kind", ActionItem.Kind.values(), ActionItem.Kind::word);
    }

    private ActionItem.@Nullable Priority priority() {
        return one("priority", ActionItem.Priority.values(), ActionItem.Priority::word);
    }

    private @Nullable Strength strength() {
        return one("strength", Strength.values(), Strength::word);
    }

    private <E> @Nullable E one(String field, E[] all, Function<E, String> word) {
        String typed = text(field);
        if (typed.isEmpty()) return null;
        for (E value : all) if (word.apply(value).equals(typed)) return value;
        wrong(field, "is one of " + Arrays.stream(all).map(word).collect(Collectors.joining(", ")));
        return null;
    }

    private List<String> factors() {
        List<String> factors = new ArrayList<>();
        JsonNode node = json.path("factors");
        if (!node.isMissingNode() && !node.isNull() && !node.isArray()) wrong("factors", "is a list of row ids");
        node.forEach(one -> factors.add(one.asText()));
        return factors;
    }

    /** Empty where it is not there or null. */
    private String text(String field) {
        JsonNode node = json.path(field);
        if (node.isMissingNode() || node.isNull()) return "";
        if (!node.isTextual()) wrong(field, "is a text");
        return node.asText("").strip();
    }

    private void wrong(String field, String detail) {
        Mistake mistake = new Mistake("/" + field, detail);
        if (!mistakes.contains(mistake)) mistakes.add(mistake);
    }
}
