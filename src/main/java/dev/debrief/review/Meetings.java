package dev.debrief.review;

import dev.debrief.people.Person;
import dev.debrief.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Leads, notes and signs off a meeting, and adds corrections afterwards. */
@ApplicationScoped
public class Meetings {
    /** A review was signed off; observed inside the transaction. */
    public record SignedOff(Review review) {}

    private final Event<SignedOff> signedOff;
    private final Clock clock;

    Meetings(Event<SignedOff> signedOff, Clock clock) {
        this.signedOff = signedOff;
        this.clock = clock;
    }

    /** Lets somebody lead. Answers whether they do now. */
    @Transactional
    public boolean lead(Review review, Person wanted, Reader reader) {
        return Meeting.held(review.id()).leadBy(wanted, Person.findById(reader.personId()), reader.isAdministrator());
    }

    /** Keeps who was there and what was said. Answers whether it was still possible. */
    @Transactional
    public boolean note(Review review, String present, String notes) {
        return Meeting.held(review.id()).note(present, notes);
    }

    /** Signs it off, where every line has a decision and the lead asks for it. */
    @Transactional
    public Meeting.Signing sign(Review review, Reader reader) {
        Meeting meeting = Meeting.held(review.id());
        boolean isSigned = meeting.isSigned();
        int undecided = undecided(review);
        if (!isSigned && undecided == 0) DecisionRow.keepThoseOfTeams(review);
        Meeting.Signing signing = meeting.sign(Person.findById(reader.personId()), undecided, clock);
        if (signing instanceof Meeting.Signing.Signed) signedOff.fire(new SignedOff(review));
        return signing;
    }

    /** Adds a correction below a review that is signed off. Answers whether it is there now. */
    @Transactional
    public boolean add(Review review, String text, Reader reader) {
        if (text.isBlank() || !Meeting.held(review.id()).isSigned()) return false;
        Addendum.add(review, text, Person.findById(reader.personId()), clock.instant());
        return true;
    }

    private static int undecided(Review review) {
        List<AgendaRow> agenda = AgendaRow.of(review);
        Map<Long, DecisionRow> decisions = DecisionRow.of(review);
        return (int) agenda.stream()
                .filter(line -> !decisions.containsKey(line.id()))
                .count();
    }
}
