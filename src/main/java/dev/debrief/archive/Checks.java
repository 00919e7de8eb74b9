package dev.debrief.archive;

import dev.debrief.action.risk.AcceptedRisk;
import dev.debrief.action.risk.Coverage;
import dev.debrief.archive.Checked.Left;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.check.Names;
import dev.debrief.document.check.Remark;
import dev.debrief.document.check.WritingChecks;
import dev.debrief.incident.LeftRemark;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The writing checks of an incident's document, and what was left as it is. */
@ApplicationScoped
public class Checks {
    private final EntityManager entityManager;
    private final Clock clock;

    Checks(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** What is said of the document as it is given, which may be ahead of what is kept. */
    @Transactional
    public Checked of(IncidentNumber number, PostMortem tree) {
        Map<String, LeftRemark> reasons =
                LeftRemark.of(number).stream().collect(Collectors.toMap(row -> row.key, row -> row));
        List<Remark> open = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Remark remark : remarks(number, tree)) {
            LeftRemark row = reasons.get(remark.key());
            if (row == null) open.add(remark);
            else left.add(new Left(remark, row.reason, row.leftBy.name(), row.leftAt));
        }
        return new Checked(open, left);
    }

    /** Leaves a remark on the document as it is. */
    @Transactional
    public Leaving leave(IncidentNumber number, PostMortem tree, String key, String reason, long person) {
        if (remarks(number, tree).stream().noneMatch(remark -> remark.key().equals(key))) return Leaving.NOT_SAID;
        if (reason.isBlank()) return Leaving.NO_REASON;
        if (reason.strip().length() > LeftRemark.LONGEST_REASON) return Leaving.TOO_LONG;
        LeftRemark.leave(number, key, reason.replace('\0', ' ').strip(), person, clock);
        return Leaving.LEFT;
    }

    /** Opens a remark again. Answers whether it had been left. */
    @Transactional
    public boolean takeBack(IncidentNumber number, String key) {
        return LeftRemark.takeBack(number, key);
    }

    private List<Remark> remarks(IncidentNumber number, PostMortem tree) {
        List<String> actors = names("select name from Person");
        actors.addAll(names("select name from Team"));
        return WritingChecks.of(
                tree, new Names(actors, names("select name from Service")), clock.instant(), accepted(number, tree));
    }

    /** Accepted today where the incident is. */
    private Set<RowId> accepted(IncidentNumber number, PostMortem tree) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), tree.head().timeZone());
        return Coverage.of(tree.factors(), tree.actionItems(), AcceptedRisk.of(number), today)
                .accepted();
    }

    private List<String> names(String query) {
        return new ArrayList<>(entityManager.createQuery(query, String.class).getResultList());
    }
}
