package dev.debrief.action.item;

import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItemRows;
import dev.debrief.action.Doers;
import dev.debrief.action.DueInWords;
import dev.debrief.action.Issues;
import dev.debrief.action.ItemEvent;
import dev.debrief.action.ItemField;
import dev.debrief.action.ItemView;
import dev.debrief.action.StateIcon;
import dev.debrief.action.policy.DueDates;
import dev.debrief.action.policy.Proposal;
import dev.debrief.document.ActionItem.State;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.Escaped;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.When;
import dev.debrief.incident.FactorRow;
import dev.debrief.incident.Incident;
import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import dev.debrief.people.Team;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the page of one item together. */
@ApplicationScoped
class ItemPages {
    /**
     * What came before: what was typed and not taken, and what was just done.
     *
     * @param done the word with which a form of a panel came back
     */
    record Asked(
            Map<String, String> typed,
            Map<String, String> problems,
            @Nullable String did,
            String said,
            String done) {
        static final Asked NOTHING = new Asked(Map.of(), Map.of(), null, "", "");
    }

    private final Doers doers;
    private final DueDates dueDates;
    private final Issues issues;
    private final Reader reader;
    private final Clock clock;

    ItemPages(Doers doers, DueDates dueDates, Issues issues, Reader reader, Clock clock) {
        this.doers = doers;
        this.dueDates = dueDates;
        this.issues = issues;
        this.reader = reader;
        this.clock = clock;
    }

    @Transactional
    Optional<ItemPage> page(ActionItemNumber number, Asked asked) {
        return ActionItemRows.numbered(number).map(row -> page(row, asked));
    }

    private ItemPage page(ActionItemRow row, Asked asked) {
        ItemView item = row.view();
        ZoneId zone = reader.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<ItemEvent> events = ItemEvent.of(item.number().value());
        List<FactorRow> factors = item.incident() == null
                ? List.of()
                : FactorRow.list(
                        "incidentNumber = ?1 order by place", item.incident().value());
        Map<String, String> labels = new HashMap<>();
        List<ItemPage.Answered> answered = new ArrayList<>();
        for (FactorRow factor : factors) {
            String label = "F" + (labels.size() + 1);
            labels.put(factor.rowId, label);
            if (item.covers().contains(factor.rowId)) {
                answered.add(new ItemPage.Answered(label, line(Markdown.of(factor.text), label)));
            }
        }
        DueWords due = DueWords.of(item, today);
        return new ItemPage(
                item.number().value(),
                item.version(),
                line(item.text(), "text"),
                from(item),
                state(item.state()),
                due.words(),
                due.left(),
                due.soon(),
                !(item.due() instanceof When.Unsaid),
                new RawString(MarkdownHtml.of(item.details(), "details-", AttachedFiles.NONE)),
                item.proof(),
                answered,
                evidence(events),
                new ItemHistory(names(events, ItemField.OWNER), names(events, ItemField.TEAM), labels, zone).of(events),
                item.historyUnknownBefore() == null
                        ? ""
                        : "What happened before "
                                + ItemHistory.day(LocalDate.ofInstant(item.historyUnknownBefore(), zone))
                                + " is not known.",
                ItemFacts.of(item, today, zone, proposal(item)),
                issues.panels(item, asked.done()),
                can(item, today),
                reader.mayEdit() ? doers.known() : List.of(),
                asked.typed(),
                asked.problems(),
                asked.did(),
                asked.said());
    }

    /** The date that the policy asks for. */
    private @Nullable Proposal proposal(ItemView item) {
        return dueDates.of(item.severity(), item.homeTeam())
                .propose(item.priority(), item.createdAt())
                .orElse(null);
    }

    private static RawString line(Markdown text, String id) {
        return new RawString(MarkdownHtml.line(text, id + "-", AttachedFiles.NONE));
    }

    private static ItemPage.@Nullable From from(ItemView item) {
        if (item.fromIncident() != null) return new ItemPage.From(item.fromIncident(), "", "", false);
        if (item.incident() == null) return null;
        Incident incident = Incident.numbered(item.incident()).orElseThrow();
        return new ItemPage.From(
                item.incident().toString(),
                incident.title,
                "/incidents/" + item.incident().value(),
                !incident.isDeleted());
    }

    static ItemPage.State state(State state) {
        return new ItemPage.State(
                ItemHistory.capital(state.word()), StateIcon.of(state), state == State.DONE || state == State.VERIFIED);
    }

    private List<String> can(ItemView item, LocalDate today) {
        if (!reader.mayEdit()) return List.of();
        return switch (item.state()) {
            case OPEN -> List.of("start", "finish", "refuse");
            case IN_PROGRESS -> List.of("finish", "refuse", "reopen");
            case DONE -> mayVerify(item, today) ? List.of("verify", "not-yet", "reopen") : List.of("not-yet", "reopen");
            case VERIFIED -> List.of("not-yet", "reopen");
            case WONT_DO -> List.of("reopen");
        };
    }

    private boolean mayVerify(ItemView item, LocalDate today) {
        boolean own = item.doneBy() != null && item.doneBy().id() == reader.personId();
        return !own || (item.checkBackOn() != null && !today.isBefore(item.checkBackOn()));
    }

    /** What was added and not taken away again. */
    private static List<RawString> evidence(List<ItemEvent> events) {
        Set<String> evidence = new LinkedHashSet<>();
        for (ItemEvent event : events) {
            if (!event.field().equals(ItemEvent.EVIDENCE)) continue;
            if (event.became() != null) evidence.add(event.became());
            else if (event.was() != null) evidence.remove(event.was());
        }
        return evidence.stream().map(ItemPages::linked).toList();
    }

    private static RawString linked(String text) {
        String escaped = Escaped.text(text);
        if (!text.matches("(?i)https?://\\S+")) return new RawString(escaped);
        return new RawString("<a rel=\"noopener noreferrer nofollow\" href=\"" + escaped + "\">" + escaped + "</a>");
    }

    private static Map<String, String> names(List<ItemEvent> events, ItemField field) {
        Set<Long> ids = new LinkedHashSet<>();
        for (ItemEvent event : events) {
            if (!event.field().equals(field.word())) continue;
            if (event.was() != null) ids.add(Long.valueOf(event.was()));
            if (event.became() != null) ids.add(Long.valueOf(event.became()));
        }
        Map<String, String> names = new HashMap<>();
        if (ids.isEmpty()) return names;
        if (field == ItemField.OWNER) {
            Person.<Person>list("id in ?1", ids).forEach(one -> names.put(Long.toString(one.id()), one.name()));
        } else {
            Team.<Team>list("id in ?1", ids).forEach(one -> names.put(Long.toString(one.id()), one.name()));
        }
        return names;
    }

    /** A due date in words, seen from one day. */
    record DueWords(String words, String left, String soon) {
        static DueWords of(ItemView item, LocalDate today) {
            if (!(item.due() instanceof When.OnDay onDay)) {
                return new DueWords(item.due() instanceof When.InWords words ? words.asWritten() : "no date", "", "");
            }
            String words = ItemHistory.day(onDay.day());
            if (!item.isOpen()) return new DueWords(words, "", "");
            return new DueWords(words, DueInWords.left(onDay.day(), today), DueInWords.tone(onDay.day(), today));
        }
    }
}
