package dev.debrief.action.item;

import static dev.debrief.action.item.Typed.text;

import dev.debrief.action.ActionItemRow;
import dev.debrief.action.Doers;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.ItemView;
import dev.debrief.action.NewItem;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.Strength;
import dev.debrief.action.policy.DueDates;
import dev.debrief.document.ActionItem;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.When;
import dev.debrief.incident.FactorRow;
import dev.debrief.incident.Incident;
import dev.debrief.people.Team;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the form of an item and reads what was typed into it. */
@ApplicationScoped
class PlanForms {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_DETAILS = 100_000;

    private final Doers doers;
    private final DueDates dueDates;
    private final Clock clock;

    PlanForms(Doers doers, DueDates dueDates, Clock clock) {
        this.doers = doers;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** The form of an item as it is, or as it was typed. Empty where there is no such item. */
    @Transactional
    Optional<PlanForm> of(ActionItemNumber number, @Nullable Map<String, String> typed, Map<String, String> problems) {
        return ActionItemRow.numbered(number).map(row -> {
            ItemView item = row.view();
            Map<String, String> now = PlanForm.values(item);
            Map<String, String> values = typed == null ? now : typed;
            String address = "/actions/" + number.value();
            return new PlanForm(
                    "Edit " + number,
                    address + "/edit",
                    address,
                    false,
                    values,
                    now,
                    factors(item.incident(), values),
                    "",
                    doers.known(),
                    problems);
        });
    }

    /** The form of an item that is not there yet. */
    @Transactional
    PlanForm fresh(Map<String, String> values, Map<String, String> problems) {
        Optional<IncidentNumber> incident = IncidentNumber.parse(values.getOrDefault("incident", ""));
        String back = incident.map(number -> "/incidents/" + number.value() + "#actions")
                .orElse("/actions");
        return new PlanForm(
                "New action item",
                "/actions/new",
                back,
                true,
                values,
                Map.of(),
                factors(incident.orElse(null), values),
                policy(incident),
                doers.known(),
                problems);
    }

    /** One date for each priority, by the severity of the incident and the calendar of its team. */
    private String policy(Optional<IncidentNumber> number) {
        Optional<Incident> incident = number.flatMap(Incident::numbered);
        DueDates.OfIncident dates = dueDates.of(
                incident.map(one -> one.severity).orElse(null),
                incident.map(one -> one.team).map(Team::id).orElse(null));
        List<String> asked = new ArrayList<>();
        for (ActionItem.Priority priority : ActionItem.Priority.values()) {
            dates.propose(priority, clock.instant())
                    .ifPresent(proposal -> asked.add(priority.word() + " " + ItemHistory.day(proposal.day())));
        }
        return asked.isEmpty() ? "" : "The policy asks for: " + String.join(", ", asked) + ".";
    }

    private static List<PlanForm.Factor> factors(@Nullable IncidentNumber incident, Map<String, String> values) {
        if (incident == null) return List.of();
        List<String> ticked = words(values.getOrDefault("factors", ""));
        List<FactorRow> rows = FactorRow.list("incidentNumber = ?1 order by place", incident.value());
        List<PlanForm.Factor> factors = new ArrayList<>();
        for (FactorRow row : rows) {
            factors.add(new PlanForm.Factor(
                    row.rowId,
                    "F" + (factors.size() + 1),
                    MarkdownHtml.words(Markdown.of(row.text)),
                    ticked.contains(row.rowId)));
        }
        return factors;
    }

    /** What was typed, by field; ticked boxes stand together. */
    static Map<String, String> typed(MultivaluedMap<String, String> form) {
        Map<String, String> typed = new HashMap<>();
        form.forEach((name, values) -> typed.put(name, values.get(0)));
        typed.put(
                "factors",
                String.join(" ", Optional.ofNullable(form.get("factors")).orElse(List.of())));
        return typed;
    }

    /** What is wrong with what was typed, by field. */
    Map<String, String> problems(Map<String, String> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        String text = typed.getOrDefault("text", "");
        if (text.isBlank()) problems.put("text", "Say what is to be done.");
        if (text.length() > LONGEST_TEXT)
            problems.put(
                    "text",
                    "This has " + text.length() + " characters; " + LONGEST_TEXT
                            + " fit. The rest can go into the details.");
        if (typed.getOrDefault("details", "").length() > LONGEST_DETAILS)
            problems.put("details", "At most " + LONGEST_DETAILS + " characters fit.");
        for (String field : List.of("checkBack", "due")) {
            String day = typed.getOrDefault(field, "").strip();
            if (!day.isEmpty() && TypedDeeds.day(day).isEmpty())
                problems.put(field, "“" + day + "” is no day. Write it like 2026-10-12.");
        }
        Doers.Doer doer = doers.named(typed.getOrDefault("owner", ""));
        if (doer.wrong() != null) problems.put("owner", doer.wrong());
        String incident = typed.getOrDefault("incident", "").strip();
        if (!incident.isEmpty() && !isThere(incident))
            problems.put("incident", "There is no incident " + incident + ". Write a number like INC-42, or nothing.");
        return problems;
    }

    private static boolean isThere(String incident) {
        return IncidentNumber.parse(incident)
                .flatMap(Incident::numbered)
                .filter(one -> !one.isDeleted())
                .isPresent();
    }

    /** Only what differs from what the form showed; so two people who change different things never undo one another. */
    static List<ItemDeed> deeds(Map<String, String> typed) {
        Map<String, Function<String, ItemDeed>> readers = new LinkedHashMap<>();
        readers.put("text", text -> new PlanDeed.Reword(Markdown.of(text.strip())));
        readers.put("details", text -> new PlanDeed.Describe(Markdown.of(text)));
        readers.put("proof", PlanDeed.Prove::new);
        readers.put("priority", word -> new PlanDeed.Prioritise(priority(word)));
        readers.put("kind", word -> new PlanDeed.Classify(kind(word)));
        readers.put("strength", word -> new PlanDeed.Strengthen(strength(word)));
        readers.put("ticket", PlanDeed.LinkTo::new);
        readers.put("checkBack", day -> new PlanDeed.CheckBack(day(day)));
        readers.put("factors", ids -> new PlanDeed.Answer(words(ids)));
        List<ItemDeed> deeds = new ArrayList<>();
        readers.forEach((field, reader) -> {
            String now = typed.getOrDefault(field, "");
            if (!plain(now).equals(plain(typed.getOrDefault("was." + field, "")))) deeds.add(reader.apply(now));
        });
        return deeds;
    }

    /** A browser sends line breaks its own way. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    NewItem newItem(Map<String, String> typed) {
        Doers.Doer doer = doers.named(typed.getOrDefault("owner", ""));
        LocalDate due = day(typed.getOrDefault("due", ""));
        return new NewItem(
                IncidentNumber.parse(typed.getOrDefault("incident", "")).orElse(null),
                Markdown.of(plain(typed.getOrDefault("text", ""))),
                Markdown.of(plain(typed.getOrDefault("details", ""))),
                doer.person(),
                doer.team(),
                due == null ? When.unsaid() : When.on(due),
                kind(typed.getOrDefault("kind", "")),
                priority(typed.getOrDefault("priority", "")),
                strength(typed.getOrDefault("strength", "")),
                typed.getOrDefault("proof", ""),
                words(typed.getOrDefault("factors", "")));
    }

    private static @Nullable LocalDate day(String typed) {
        return TypedDeeds.day(typed.strip()).orElse(null);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split(" +", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static ActionItem.@Nullable Kind kind(String word) {
        return one(ActionItem.Kind.values(), ActionItem.Kind::word, word);
    }

    private static ActionItem.@Nullable Priority priority(String word) {
        return one(ActionItem.Priority.values(), ActionItem.Priority::word, word);
    }

    private static @Nullable Strength strength(String word) {
        return one(Strength.values(), Strength::word, word);
    }

    private static <E> @Nullable E one(E[] all, Function<E, String> word, String wanted) {
        for (E value : all) if (word.apply(value).equals(wanted)) return value;
        return null;
    }
}
