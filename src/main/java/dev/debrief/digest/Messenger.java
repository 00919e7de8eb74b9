package dev.debrief.digest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way on which digests and reminders reach people; one bean for each. What is carried is written into the queue within
 * the caller's transaction.
 */
public interface Messenger {
    /** Never {@link Way#BOTH}. */
    Way way();

    /** Whether it is set up here. */
    boolean isOn();

    /** Those of these people, by id, whom it is known not to reach. */
    Set<Long> unreached(Collection<Long> people);

    /** What somebody should know who wants to be reached like this, as a sentence; empty where all is well. */
    Optional<String> note(long person);

    /** Answers for each whether it was new. */
    List<Boolean> carry(List<WeeklyDigest> digests);

    /** Answers whether it was new. */
    boolean carry(Reminded reminded);
}
