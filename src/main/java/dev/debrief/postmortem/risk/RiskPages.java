package dev.debrief.postmortem.risk;

import dev.debrief.action.Doers;
import dev.debrief.action.risk.AcceptedRisk;
import dev.debrief.action.risk.Coverage;
import dev.debrief.archive.Archive;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.Factor;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import dev.debrief.postmortem.read.Html;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the page of accepted risks shows, and what is done there. */
@ApplicationScoped
class RiskPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    /** A risk is looked at again: nobody accepts it for longer than this. */
    private static final int MOST_YEARS = 2;

    private static final int LONGEST_WHY = 2_000;

    private final Archive archive;
    private final Doers doers;
    private final Reader reader;
    private final Clock clock;

    RiskPages(Archive archive, Doers doers, Reader reader, Clock clock) {
        this.archive = archive;
        this.doers = doers;
        this.reader = reader;
        this.clock = clock;
    }

    /** Empty where there is no such incident. */
    @Transactional
    Optional<RiskPage> page(
            IncidentNumber number, String chosen, Map<String, String> values, Map<String, String> problems) {
        return archive.fetch(number).map(kept -> {
            PostMortem tree = kept.postMortem();
            Coverage coverage = Coverage.of(tree.factors(), tree.actionItems(), AcceptedRisk.of(number), today());
            List<RiskPage.Factor> factors = new ArrayList<>();
            for (Factor factor : tree.factors()) factors.add(factor(factor, factors.size() + 1, coverage));
            return new RiskPage(
                    number.toString(),
                    "/incidents/" + number.value(),
                    tree.head().title(),
                    factors,
                    chosen,
                    values.isEmpty() ? proposed() : values,
                    problems,
                    doers.known());
        });
    }

    /** Oneself, for half a year. */
    private Map<String, String> proposed() {
        return Map.of("by", reader.name(), "until", today().plusMonths(6).toString());
    }

    private static RiskPage.Factor factor(Factor factor, int place, Coverage coverage) {
        Coverage.Standing standing = coverage.of(factor.id());
        String why = standing instanceof Coverage.Accepted accepted
                ? accepted.why()
                : standing instanceof Coverage.Expired expired ? expired.why() : null;
        return new RiskPage.Factor(
                factor.id().value(),
                "F" + place,
                Html.line(factor.text(), "f" + place, AttachedFiles.NONE),
                words(standing),
                why,
                !standing.isDealtWith(),
                why != null);
    }

    private static String words(Coverage.Standing standing) {
        if (standing instanceof Coverage.Answered answered) {
            return "Answered by "
                    + answered.items().stream()
                            .map(item -> Objects.toString(item.number(), "an action item"))
                            .collect(Collectors.joining(", "));
        }
        if (standing instanceof Coverage.Accepted risk)
            return "Accepted by " + risk.by() + " until " + DAY.format(risk.until());
        if (standing instanceof Coverage.Expired risk)
            return "Was accepted by " + risk.by() + " until " + DAY.format(risk.until()) + "; covered by nothing now";
        return "Covered by nothing";
    }

    /** What is wrong with what was typed, by field; where nothing is, the risk is accepted. */
    @Transactional
    Map<String, String> accept(IncidentNumber number, String factor, Map<String, String> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        boolean isThere = archive.fetch(number)
                .filter(kept -> kept.postMortem().factors().stream()
                        .anyMatch(one -> one.id().value().equals(factor)))
                .isPresent();
        if (!isThere) problems.put("factor", "Choose one of the factors; this one is gone.");
        String why = typed.getOrDefault("why", "").strip();
        if (why.isEmpty()) problems.put("why", "Say why nobody will act on it.");
        if (why.length() > LONGEST_WHY) problems.put("why", "At most " + LONGEST_WHY + " characters fit.");
        Doers.Doer by = doers.named(typed.getOrDefault("by", ""));
        if (by.wrong() != null) problems.put("by", by.wrong());
        else if (by.person() == null) problems.put("by", "Name the person who accepts it; a team cannot.");
        Optional<LocalDate> until = until(typed.getOrDefault("until", "").strip(), problems);
        if (!problems.isEmpty()) return problems;
        Person accepting = Objects.requireNonNull(by.person());
        AcceptedRisk.accept(number, factor, why, accepting, until.orElseThrow(), me(), clock);
        return Map.of();
    }

    private Optional<LocalDate> until(String typed, Map<String, String> problems) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isBefore(today())) problems.put("until", "This day is over. Choose one that comes.");
            if (day.isAfter(today().plusYears(MOST_YEARS)))
                problems.put(
                        "until", "A risk is looked at again within " + MOST_YEARS + " years. Choose an earlier day.");
            return Optional.of(day);
        } catch (DateTimeException e) {
            problems.put("until", "Say until when, like " + today().plusMonths(6) + ".");
            return Optional.empty();
        }
    }

    /** Answers whether it had been accepted. */
    @Transactional
    boolean withdraw(IncidentNumber number, String factor) {
        Optional<AcceptedRisk> risk = AcceptedRisk.standing(number, factor);
        risk.ifPresent(one -> one.withdraw(me(), clock));
        return risk.isPresent();
    }

    boolean mayWrite() {
        return reader.mayEdit();
    }

    private Person me() {
        return Person.findById(reader.personId());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), reader.zone());
    }
}
