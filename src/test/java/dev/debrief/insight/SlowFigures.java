package dev.debrief.insight;

import dev.debrief.document.Milestone;
import dev.debrief.insight.MadeYear.Known;
import dev.debrief.insight.MadeYear.MadeIncident;
import dev.debrief.insight.MadeYear.MadeItem;
import dev.debrief.insight.MadeYear.MadeRecurrence;
import dev.debrief.insight.count.Days;
import dev.debrief.insight.count.Narrowing;
import dev.debrief.insight.count.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The same figures once more, plainly: one loop for each number, no SQL, nothing shared with what is tested. */
final class SlowFigures {
    private final MadeYear year;
    private final Question question;
    private final ZoneId zone;
    private final Map<String, Long> numbers = new TreeMap<>();

    private SlowFigures(MadeYear year, Question question) {
        this.year = year;
        this.question = question;
        this.zone = question.days().zone();
    }

    /** By name; where there is nothing to count there is no number. */
    static Map<String, Long> of(MadeYear year, Question question) {
        SlowFigures slow = new SlowFigures(year, question);
        slow.incidents();
        slow.times();
        slow.causes();
        slow.items();
        slow.open();
        slow.budget();
        return slow.numbers;
    }

    private List<MadeIncident> during(Days days) {
        List<MadeIncident> found = new ArrayList<>();
        for (MadeIncident one : year.incidents()) {
            LocalDate day = one.happenedAt().atZone(zone).toLocalDate();
            if (!day.isBefore(days.from()) && day.isBefore(days.until()) && passes(one)) found.add(one);
        }
        return found;
    }

    private boolean passes(MadeIncident one) {
        Narrowing only = question.only();
        if (!one.counts(only.drills())) return false;
        if (only.team() != null && !only.team().equals(one.team())) return false;
        if (only.severity() != null && !only.severity().equals(one.severity())) return false;
        return passesByIncident(one);
    }

    private boolean passesByIncident(@Nullable MadeIncident one) {
        Narrowing only = question.only();
        if (one == null) return only.service() == null && only.type() == null && only.tag() == null;
        if (only.service() != null && !one.services().contains(only.service())) return false;
        if (only.type() != null && !only.type().equals(one.type())) return false;
        return only.tag() == null || one.tags().stream().anyMatch(tag -> tag.equalsIgnoreCase(only.tag()));
    }

    private void incidents() {
        figure("incidents", during(question.days()).size());
        for (MadeIncident one : during(question.days())) {
            add("severity/" + (one.severity() == null ? "-" : one.severity()) + "/incidents");
            add("type/" + (one.type() == null ? "-" : one.type()) + "/incidents");
            add("found-by/" + finder(one) + "/incidents");
            for (Long service : one.services()) add("services/" + service + "/incidents");
            if (one.services().isEmpty()) add("services/-/incidents");
        }
        for (MadeIncident one : during(question.before())) {
            add("severity/" + (one.severity() == null ? "-" : one.severity()) + "/before");
            add("found-by/" + finder(one) + "/before");
        }
        Set<Integer> back = new HashSet<>();
        for (MadeIncident one : during(question.days()))
            for (MadeRecurrence recurrence : year.recurrences())
                if (recurrence.later() == one.number() && !earlier(recurrence).deleted()) back.add(one.number());
        figure("came-back", back.size());
    }

    private static String finder(MadeIncident one) {
        return switch (one.finder()) {
            case 0 -> "alert";
            case 1 -> "people";
            default -> "not-said";
        };
    }

    private void times() {
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            if (kind == Milestone.Kind.STARTED) continue;
            List<Long> seconds = new ArrayList<>();
            for (MadeIncident one : during(question.days())) {
                Known start = one.milestones().get(Milestone.Kind.STARTED);
                Known end = one.milestones().get(kind);
                if (start == null || end == null || start.at() == null || end.at() == null) continue;
                if (!end.at().isBefore(start.at())) seconds.add(ChronoUnit.SECONDS.between(start.at(), end.at()));
            }
            String verb = Map.of(
                            Milestone.Kind.DETECTED, "detect",
                            Milestone.Kind.ACKNOWLEDGED, "acknowledge",
                            Milestone.Kind.MITIGATED, "mitigate",
                            Milestone.Kind.RESOLVED, "resolve")
                    .get(kind);
            spread("times/" + verb, seconds);
            if (!seconds.isEmpty()) figure("time-to-" + verb, median(seconds));
        }
        List<Long> publishing = new ArrayList<>();
        for (MadeIncident one : during(question.days())) {
            Known end = one.milestones().get(Milestone.Kind.RESOLVED);
            if (end == null || end.at() == null || one.publishedAt() == null) continue;
            if (!one.publishedAt().isBefore(end.at()))
                publishing.add(ChronoUnit.SECONDS.between(end.at(), one.publishedAt()));
        }
        if (!publishing.isEmpty()) figure("time-to-publish", median(publishing));
    }

    private void spread(String name, List<Long> seconds) {
        numbers.put(name + "/counted", (long) seconds.size());
        if (seconds.isEmpty()) return;
        List<Long> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        numbers.put(name + "/median", median(seconds));
        double sum = 0;
        for (long one : sorted) sum += one;
        numbers.put(name + "/mean", Math.round(sum / sorted.size()));
        int place = 0;
        while ((place + 1) * 10 < sorted.size() * 9) place++;
        numbers.put(name + "/ninetieth", sorted.get(place));
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) return sorted.get(middle);
        return (long) Math.ceil((sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
    }

    private void causes() {
        for (MadeIncident one : during(question.days())) {
            Set<String> categories = new HashSet<>(one.factors());
            categories.remove("");
            for (String category : categories) add("categories/" + category + "/incidents");
            Set<String> back = new HashSet<>();
            for (MadeRecurrence recurrence : year.recurrences()) {
                if (recurrence.later() != one.number() || earlier(recurrence).deleted()) continue;
                String category = recurrence.factor() == null
                        ? ""
                        : earlier(recurrence).factors().get(recurrence.factor());
                back.add(category.isEmpty() ? "-" : category);
            }
            for (String category : back) add("categories/" + category + "/part");
        }
    }

    private MadeIncident earlier(MadeRecurrence recurrence) {
        return year.incidents().get(recurrence.earlier() - 1);
    }

    private List<MadeItem> counted() {
        List<MadeItem> found = new ArrayList<>();
        for (MadeItem one : year.items()) {
            MadeIncident incident =
                    one.incident() == null ? null : year.incidents().get(one.incident() - 1);
            if (one.dropped()
                    || (incident != null && !incident.counts(question.only().drills()))) continue;
            if (question.only().team() != null && !question.only().team().equals(one.homeTeam())) continue;
            if (question.only().severity() != null
                    && !question.only().severity().equals(one.severity())) continue;
            if (passesByIncident(incident)) found.add(one);
        }
        return found;
    }

    private void items() {
        long made = 0;
        long madeAndCounted = 0;
        long madeAndDone = 0;
        long due = 0;
        long onTime = 0;
        List<Long> took = new ArrayList<>();
        for (MadeItem one : counted()) {
            boolean isDone = one.state().equals("done") || one.state().equals("verified");
            boolean isRefused = one.state().equals("won't do");
            if (isIn(one.madeAt())) {
                made++;
                if (!isRefused) madeAndCounted++;
                if (isDone) madeAndDone++;
                add("kind/" + (one.kind() == null ? "-" : one.kind()) + "/items");
                add("strength/" + (one.strength() == null ? "-" : one.strength()) + "/items");
            }
            Instant doneAt = one.doneAt();
            boolean isUnknown = doneAt != null && one.unknownBefore() != null && !doneAt.isAfter(one.unknownBefore());
            LocalDate day = due(one);
            if (day != null
                    && day.isBefore(question.today())
                    && isIn(day.atStartOfDay(zone).toInstant())
                    && !isRefused
                    && !isUnknown) {
                due++;
                if (doneAt != null && !doneAt.atZone(zone).toLocalDate().isAfter(day)) onTime++;
            }
            if (doneAt != null && isIn(doneAt)) {
                add("items/done/items");
                if (!isUnknown && !doneAt.isBefore(one.madeAt()))
                    took.add(ChronoUnit.SECONDS.between(one.madeAt(), doneAt));
            }
        }
        numbers.put("items/made/items", made);
        numbers.put("items/due/items", due);
        numbers.put("items/on-time/items", onTime);
        if (madeAndCounted > 0) figure("completed", Math.round(1000.0 * madeAndDone / madeAndCounted));
        if (due > 0) figure("on-time", Math.round(1000.0 * onTime / due));
        if (!took.isEmpty()) figure("time-to-done", median(took));
    }

    private boolean isIn(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return !day.isBefore(question.days().from())
                && day.isBefore(question.days().until());
    }

    private @Nullable LocalDate due(MadeItem one) {
        if (one.dueOn() != null) return one.dueOn();
        return one.dueAt() == null ? null : one.dueAt().atZone(zone).toLocalDate();
    }

    private void open() {
        for (MadeItem one : counted()) {
            if (!one.state().equals("open") && !one.state().equals("in progress")) continue;
            long days = ChronoUnit.DAYS.between(one.madeAt().atZone(zone).toLocalDate(), question.today());
            String age = days <= 14
                    ? "0-14"
                    : days <= 30 ? "15-30" : days <= 60 ? "31-60" : days <= 90 ? "61-90" : "over-90";
            String doer = one.owner() != null ? "p" + one.owner() : one.team() != null ? "t" + one.team() : "n";
            LocalDate day = due(one);
            boolean isLate = day != null && day.isBefore(question.today());
            add("items/open/items");
            add("age/" + age + "/open");
            add("owners/" + doer + "/open");
            if (!isLate) continue;
            add("items/late/items");
            add("age/" + age + "/part");
            add("owners/" + doer + "/part");
        }
    }

    /** Second by second would take too long; minute by minute does where every instant is a whole second. */
    private void budget() {
        for (int[] target : new int[][] {{1, 999_000, 30}, {2, 950_000, 90}}) {
            if (question.only().service() != null && question.only().service() != target[0]) continue;
            LocalDate until = question.days().until();
            Instant from = until.minusDays(target[2]).atStartOfDay(zone).toInstant();
            Instant to = until.atStartOfDay(zone).toInstant();
            if (to.isAfter(MadeYear.NOW)) to = MadeYear.NOW;
            Set<Long> away = new HashSet<>();
            Days wide = new Days(until.minusDays(target[2] + 90L), until, zone);
            for (MadeIncident one : during(wide)) {
                Known start = one.milestones().get(Milestone.Kind.STARTED);
                Known mitigated = one.milestones().get(Milestone.Kind.MITIGATED);
                Known end = mitigated != null && mitigated.at() != null
                        ? mitigated
                        : one.milestones().get(Milestone.Kind.RESOLVED);
                if (!one.services().contains((long) target[0]) || start == null || end == null) continue;
                if (start.at() == null || end.at() == null) continue;
                for (long second = start.at().getEpochSecond();
                        second < end.at().getEpochSecond();
                        second++) if (second >= from.getEpochSecond() && second < to.getEpochSecond()) away.add(second);
            }
            numbers.put("budget/" + target[0] + "/used", (long) away.size());
            numbers.put(
                    "budget/" + target[0] + "/allowed",
                    Math.round(target[2] * 86_400.0 * (1_000_000 - target[1]) / 1e6));
        }
    }

    private void figure(String key, long value) {
        numbers.put("figure/" + key, value);
    }

    private void add(String name) {
        numbers.merge(name, 1L, Long::sum);
    }
}
