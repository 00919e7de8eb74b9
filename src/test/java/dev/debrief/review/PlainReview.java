package dev.debrief.review;

import dev.debrief.review.figure.Days;
import dev.debrief.review.figure.IncidentTally;
import dev.debrief.review.figure.MadeItems;
import dev.debrief.review.figure.Month;
import dev.debrief.review.figure.PlainMonth;
import java.time.Instant;
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

    int published(String team) {
        return (int) year.incidents.stream()
                .filter(this::isThere)
                .map(this::said)
                .filter(said -> counts(said) && (team.isEmpty() || said.team().equals(team)))
                .filter(said -> said.published() != null && month.has(said.published()))
                .count();
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

    int bare(String team) {
        int bare = 0;
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
                if (!answered.contains("INC-" + one.number() + "f" + one.number() + "-" + factor)) bare++;
        }
        return bare;
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
