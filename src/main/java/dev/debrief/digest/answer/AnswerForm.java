package dev.debrief.digest.answer;

import dev.debrief.action.Doers;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.digest.Deed;
import dev.debrief.document.When;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from what was typed what an answer asks of its item. */
@ApplicationScoped
class AnswerForm {
    private final Doers doers;

    AnswerForm(Doers doers) {
        this.doers = doers;
    }

    /**
     * What is asked, or what is wrong with it.
     *
     * @param field the one that is wrong; empty where none is
     */
    record Read(@Nullable ItemDeed deed, String field, String message) {
        static Read of(ItemDeed deed) {
            return new Read(deed, "", "");
        }

        static Read wrong(String field, String message) {
            return new Read(null, field, message);
        }
    }

    /**
     * @param typed by field; what is missing counts as empty
     * @param today where the person is
     */
    Read read(Deed deed, Map<String, String> typed, LocalDate today) {
        return switch (deed) {
            case FINISH -> Read.of(new StateDeed.Finish(text(typed, "evidence"), null));
            case VERIFY -> Read.of(new StateDeed.Verify(text(typed, "evidence"), today));
            case NOT_YET -> Read.of(new StateDeed.NotYet());
            case DATE -> date(text(typed, "due"));
            case GIVE -> give(text(typed, "owner"));
            case REFUSE -> refuse(text(typed, "agreedBy"));
        };
    }

    private static Read date(String typed) {
        if (typed.isEmpty()) return Read.wrong("due", "Choose a day.");
        try {
            return Read.of(new PlanDeed.Redate(When.on(LocalDate.parse(typed))));
        } catch (DateTimeException noDay) {
            return Read.wrong("due", "“" + typed + "” is no day. Write it like 2026-10-12.");
        }
    }

    private Read give(String typed) {
        Doers.Doer doer = doers.named(typed);
        if (doer.wrong() != null) return Read.wrong("owner", doer.wrong());
        if (doer.isNobody()) return Read.wrong("owner", "Name a person or a team.");
        return Read.of(new PlanDeed.GiveTo(doer.person(), doer.team()));
    }

    private Read refuse(String typed) {
        Doers.Doer agreed = doers.named(typed);
        if (agreed.wrong() != null) return Read.wrong("agreedBy", agreed.wrong());
        if (agreed.team() != null) return Read.wrong("agreedBy", "Name a person: a team cannot agree.");
        return Read.of(new StateDeed.Refuse(agreed.person()));
    }

    static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
