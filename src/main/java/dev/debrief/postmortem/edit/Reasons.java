package dev.debrief.postmortem.edit;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Checks;
import dev.debrief.archive.Leaving;
import dev.debrief.document.check.Remark;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/** Leaves what the writing checks say of somebody's form as it is, with the reason that was typed beside it. */
@ApplicationScoped
class Reasons {
    private final Desk desk;
    private final Archive archive;
    private final Checks checks;

    Reasons(Desk desk, Archive archive, Checks checks) {
        this.desk = desk;
        this.archive = archive;
        this.checks = checks;
    }

    /** Answers where on the page to go on. */
    @Transactional
    String leave(Sheaf sheaf, long person, String key, MultivaluedMap<String, String> posted) {
        String reason =
                Optional.ofNullable(posted.getFirst(TypedForm.REASON + key)).orElse("");
        Leaving leaving = desk.read(sheaf.typed(), sheaf.base().postMortem())
                .postMortem()
                .map(tree -> checks.leave(sheaf.number(), tree, key, reason, person))
                .orElse(Leaving.NOT_SAID);
        return switch (leaving) {
            case LEFT -> "#left-" + key;
            case NOT_SAID -> "";
            default -> "?unreasoned=" + key + "#note-" + key;
        };
    }

    /** Every remark beside which a reason was typed. */
    @Transactional
    void leaveAll(Sheaf sheaf, long person, MultivaluedMap<String, String> posted) {
        posted.forEach((name, values) -> {
            boolean given = name.startsWith(TypedForm.REASON) && values.stream().anyMatch(value -> !value.isBlank());
            if (given) leave(sheaf, person, name.substring(TypedForm.REASON.length()), posted);
        });
    }

    @Transactional
    String takeBack(Sheaf sheaf, String key) {
        checks.takeBack(sheaf.number(), key);
        return "#note-" + key;
    }

    /** Whether something is said of the document as it is kept. */
    @Transactional
    boolean isAnythingOpen(IncidentNumber number) {
        List<Remark> open = archive.fetch(number)
                .map(kept -> checks.of(number, kept.postMortem()).open())
                .orElse(List.of());
        return !open.isEmpty();
    }
}
