package dev.debrief.postmortem.deletion;

import dev.debrief.archive.Deletions;
import dev.debrief.incident.Incident;
import dev.debrief.incident.WorkingCopy;
import dev.debrief.people.Reader;
import dev.debrief.postmortem.read.Html;
import dev.debrief.postmortem.read.Zoned;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the pages of deleting together. */
@ApplicationScoped
class DeletionPages {
    private static final int MOST = 200;

    private final Deletions deletions;
    private final Reader reader;

    DeletionPages(Deletions deletions, Reader reader) {
        this.deletions = deletions;
        this.reader = reader;
    }

    /** What was typed into the page, and what is wrong with it. */
    record Typed(String chosen, String reason, String wrongChoice, String wrongReason, String meanwhile) {
        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    @Transactional
    Optional<DeletePage> delete(IncidentNumber number, Typed typed) {
        return Incident.numbered(number)
                .filter(incident -> !incident.isDeleted())
                .map(incident -> new DeletePage(
                        number.toString(),
                        "/incidents/" + number.value(),
                        Html.words(incident.title),
                        incident.revision,
                        !incident.isPublished() || reader.isAdministrator(),
                        deletions.openItems(number).stream()
                                .map(DeletePage.Item::of)
                                .toList(),
                        Incident.duplicatesOf(number).stream()
                                .map(IncidentNumber::toString)
                                .toList(),
                        typed.chosen(),
                        typed.reason(),
                        typed.wrongChoice(),
                        typed.wrongReason(),
                        typed.meanwhile()));
    }

    /** @param done the number of the incident that was just deleted; null for none */
    @Transactional
    DeletedPage deleted(@Nullable Integer done) {
        Zoned zoned = new Zoned(reader.zone());
        List<DeletedPage.Line> lines =
                Incident.deleted(reader.isAdministrator() ? null : reader.personId(), MOST).stream()
                        .map(incident -> line(incident, zoned))
                        .toList();
        boolean isThere =
                done != null && lines.stream().anyMatch(line -> line.address().equals("/incidents/" + done));
        return new DeletedPage(
                lines, isThere ? "INC-" + done : "", isThere ? "/incidents/" + done : "", reader.isAdministrator());
    }

    private static DeletedPage.Line line(Incident incident, Zoned zoned) {
        java.time.Instant at = incident.deletedAt == null ? incident.createdAt : incident.deletedAt;
        return new DeletedPage.Line(
                incident.spoken().toString(),
                "/incidents/" + incident.number,
                Html.words(incident.title),
                Html.words(incident.deletedBy == null ? "" : incident.deletedBy.name()),
                zoned.machine(at),
                zoned.shortDay(at) + ", " + zoned.minute(at));
    }

    @Transactional
    Optional<ForGoodPage> forGood(IncidentNumber number, String typed, String wrong) {
        return Incident.numbered(number)
                .filter(Incident::isDeleted)
                .map(incident -> new ForGoodPage(
                        number.toString(),
                        "/incidents/" + number.value(),
                        Html.words(incident.title),
                        incident.revision,
                        WorkingCopy.count("incidentNumber = ?1 and typed is not null", number.value()),
                        deletions.openItems(number).stream()
                                .map(DeletePage.Item::of)
                                .toList(),
                        typed,
                        wrong));
    }
}
