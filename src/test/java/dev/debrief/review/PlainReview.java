package dev.debrief.review;

import dev.debrief.review.figure.Days;
import dev.debrief.review.figure.IncidentTally;
import dev.debrief.review.figure.MadeItems;
import dev.debrief.review.figure.Month;
import dev.debrief.review.figure.PlainMonth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the diary of a made year says of one month, told slowly. */
record PlainReview(MadeYear year, Month month, Instant known, List<Long> teamIds, List<String> teams) {
    String value(MadeItems.Made item, String field) {
        return new PlainMonth(month, known).at(month.end().minusNanos(1), item).getOrDefault(field, "");
    }

    MadeYear.Said said(MadeYear.Made incident) {
        MadeYear.Said newest = null;
        for (MadeYear.Said said : incident.revisions()) if (!said.saved().isAfter(known)) newest = said;
        return Objects.requireNonNull(newest);
    }

    private boolean isThere(MadeYear.Made incident) {
        return !incident.revisions().get(0).saved().isAfter(known);
    }

    private MadeYear.Made incident(int number) {
        return year.incidents.get(number - MadeYear.FIRST);
    }

    String severity(MadeItems.Made item) {
        String incident = value(item, "incident");
        if (incident.isEmpty() || !isThere(incident(Integer.parseInt(incident.substring(4))))) return "";
        return said(incident(Integer.parseInt(incident.substring(4)))).severity();
    }

    String team(MadeItems.Made item) {
        String own = value(item, "team");
        if (!own.isEmpty()) return teams.get(teamIds.indexOf(Long.valueOf(own)));
        String incident = value(item, "incident");
        if (incident.isEmpty() || !isThere(incident(Integer.parseInt(incident.substring(4))))) return "";
        return said(incident(Integer.parseInt(incident.substring(4)))).team();
    }

    List<MadeItems.Made> items(String team) {
        return year.items.stream()
                .filter(item -> team.isEmpty() || team(item).equals(team))
                .toList();
    }

    private List<MadeYear.Made> began(String team) {
        return year.incidents.stream()
                .filter(one -> isThere(one) && month.has(said(one).started()))
                .filter(one -> team.isEmpty() || said(one).team().equals(team))
                .toList();
    }

    private static boolean counts(MadeYear.Said said) {
        return !said.drill() && !said.deleted();
    }

    List<MadeYear.Made> incidents(String team) {
        return began(team).stream().filter(one -> counts(said(one))).toList();
    }

    int leftOut(String team) {
        return began(team).size() - incidents(team).size();
    }

    IncidentTally tally(List<MadeYear.Made> incidents) {
        Map<String, Function<MadeYear.Said, Instant>> ends = new HashMap<>();
        ends.put("MTTD", MadeYear.Said::detected);
        ends.put("MTTR", MadeYear.Said::resolved);
        return new IncidentTally(
                incidents.size(),
                List.of("MTTD", "MTTA", "MTTM", "MTTR").stream()
                        .map(measure -> time(measure, incidents, ends.getOrDefault(measure, said -> null)))
                        .toList());
    }

    private IncidentTally.Time time(
            String measure, List<MadeYear.Made> incidents, Function<MadeYear.Said, Instant> end) {
        Map<String, Integer> leftOut = new TreeMap<>();
        TreeMap<Integer, Long> seconds = new TreeMap<>();
        for (MadeYear.Made incident : incidents) {
            Instant at = end.apply(said(incident));
            Instant started = said(incident).started();
            if (at == null) leftOut.merge("the end is not known", 1, Integer::sum);
            else if (at.isBefore(started)) leftOut.merge("it ends before it starts", 1, Integer::sum);
            else seconds.put(incident.number(), at.getEpochSecond() - started.getEpochSecond());
        }
        return new IncidentTally.Time(
                measure, days(seconds.values().stream().sorted().toList()), leftOut);
    }

    private static @Nullable Days days(List<Long> sorted) {
        if (sorted.isEmpty()) return null;
        int count = sorted.size();
        double middle = (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2.0;
        double mean = sorted.stream().mapToLong(Long::longValue).average().orElseThrow();
        int rank = (int) Math.ceil(count * 0.9 - 1e-9);
        return new Days(count, Math.round(middle), Math.round(mean), sorted.get(rank - 1));
    }

    /** The factors that stood so: answered, accepted, bare, as {@code 5000001 f5000001-0 bare}. */
    Set<String> factors(String team) {
        Set<String> found = new TreeSet<>();
        Instant from = month.before(11).first();
        Set<String> answered = new TreeSet<>();
        for (MadeItems.Made item : year.items) {
            boolean isRefused = value(item, "state").equals("won't do")
                    || !value(item, "dropped").isEmpty();
            if (!isRefused && !value(item, "opened").isEmpty())
                answered.add(value(item, "incident") + value(item, "factors"));
        }
        for (MadeYear.Made one : year.incidents) {
            if (!isThere(one) || !counts(said(one))) continue;
            if (!team.isEmpty() && !said(one).team().equals(team)) continue;
            if (said(one).started().isBefore(from) || !said(one).started().isBefore(month.end())) continue;
            for (int factor = 0; factor < 2; factor++)
                found.add(standing(answered, one.number(), "f" + one.number() + "-" + factor));
        }
        return found;
    }

    private String standing(Set<String> answered, int incident, String factor) {
        boolean isAccepted = year.risks.stream()
                .anyMatch(risk -> risk.incident() == incident && risk.factor().equals(factor) && holds(risk));
        String standing = answered.contains("INC-" + incident + factor) ? "answered" : isAccepted ? "accepted" : "bare";
        return incident + " " + factor + " " + standing;
    }

    private boolean holds(MadeYear.Risk risk) {
        return risk.accepted().isBefore(month.end())
                && !risk.withdrawn().isBefore(month.end())
                && !risk.until().isBefore(month.lastDay());
    }

    /** The accepted risks that end in the month after. */
    Set<String> expiring(String team) {
        Set<String> found = new TreeSet<>();
        for (MadeYear.Risk risk : year.risks) {
            boolean isEnding = YearMonth.from(risk.until()).equals(month.month().plusMonths(1))
                    || risk.until().equals(month.lastDay());
            if (!holds(risk) || !isEnding) continue;
            if (team.isEmpty() || said(incident(risk.incident())).team().equals(team))
                found.add(risk.incident() + " " + risk.factor() + " " + risk.until());
        }
        return found;
    }

    /** The post-mortems that were due, published, published late or late, each with those of the words that are so. */
    Set<String> postMortems(String team, PlainPolicy policy) {
        Set<String> found = new TreeSet<>();
        for (MadeYear.Made one : year.incidents) {
            if (!isThere(one) || !counts(said(one))) continue;
            MadeYear.Said said = said(one);
            if (!team.isEmpty() && !said.team().equals(team)) continue;
            Instant published =
                    said.published() == null || !said.published().isBefore(month.end()) ? null : said.published();
            LocalDate due = said.resolved() == null || !said.resolved().isBefore(month.end())
                    ? null
                    : policy.due(said.severity(), said.team(), said.resolved());
            boolean isPublished = published != null && month.has(published);
            List<String> words = new ArrayList<>();
            if (due != null && YearMonth.from(due).equals(month.month())) words.add("due");
            if (isPublished) words.add("published");
            if (isPublished && due != null && policy.isAfter(due, published, said.team())) words.add("after its day");
            if (published == null
                    && due != null
                    && policy.isAfter(due, month.end().minusNanos(1), said.team())) words.add("late");
            if (!words.isEmpty()) found.add(one.number() + " " + words);
        }
        return found;
    }

    Set<String> repeated() {
        Set<String> found = new TreeSet<>();
        PlainMonth plain = new PlainMonth(month, known);
        for (MadeYear.Again again : year.recurrences) {
            MadeYear.Made later = incident(again.incident());
            if (again.marked().isAfter(known) || !incidents("").contains(later)) continue;
            Instant began = said(later).started();
            for (MadeItems.Made item : year.items) {
                Map<String, String> then = plain.at(began.minusNanos(1), item);
                boolean isOpen = Set.of("open", "in progress").contains(then.getOrDefault("state", ""))
                        && !then.containsKey("dropped");
                boolean isOf = then.getOrDefault("incident", "").equals("INC-" + again.earlier());
                boolean isMeant = again.factor().isEmpty() || again.factor().equals(then.get("factors"));
                if (isOpen && isOf && isMeant)
                    found.add(again.incident() + "<" + again.earlier() + again.factor() + " " + item.number());
            }
        }
        return found;
    }
}
