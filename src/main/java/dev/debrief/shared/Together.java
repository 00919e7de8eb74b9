package dev.debrief.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what several threads ask at the same moment, so that one of them asks it for all. Who comes alone asks
 * alone and at once; who comes while another one asks goes with the next.
 *
 * @param <Q> what one of them asks
 * @param <A> what it gets
 */
public final class Together<Q, A> {
    private final int most;
    private final Function<List<Q>, List<A>> asking;
    private final Deque<Asked<Q, A>> waiting = new ArrayDeque<>();
    private boolean isAsking;

    /**
     * Asks by this function.
     *
     * @param most so many questions go together at most
     * @param asking answers each question at the place where it stands; what it throws has changed nothing
     */
    public Together(int most, Function<List<Q>, List<A>> asking) {
        this.most = most;
        this.asking = asking;
    }

    private static final class Asked<Q, A> {
        final Q question;

        @Nullable
        A answer;

        @Nullable
        RuntimeException problem;

        boolean isOver;

        Asked(Q question) {
            this.question = question;
        }
    }

    /** The answer, or what was thrown at this question. */
    public A ask(Q question) {
        Asked<Q, A> mine = new Asked<>(question);
        List<Asked<Q, A>> together = comesOrWaits(mine);
        while (!together.isEmpty()) {
            try {
                answer(together);
            } finally {
                isOver(together);
            }
            together = goesOn(mine);
        }
        if (mine.problem != null) throw mine.problem;
        if (mine.answer == null) throw new IllegalStateException("it broke off");
        return mine.answer;
    }

    /** Those for whom this thread is to ask; none where another one did it for this question. */
    private synchronized List<Asked<Q, A>> comesOrWaits(Asked<Q, A> mine) {
        waiting.add(mine);
        return goesOn(mine);
    }

    private synchronized List<Asked<Q, A>> goesOn(Asked<Q, A> mine) {
        boolean isCut = false;
        while (isAsking && !mine.isOver) {
            try {
                wait();
            } catch (InterruptedException later) {
                isCut = true;
            }
        }
        if (isCut) Thread.currentThread().interrupt();
        if (mine.isOver) return List.of();
        isAsking = true;
        List<Asked<Q, A>> together = new ArrayList<>();
        while (together.size() < most && !waiting.isEmpty()) together.add(waiting.remove());
        return together;
    }

    private synchronized void isOver(List<Asked<Q, A>> together) {
        together.forEach(one -> one.isOver = true);
        isAsking = false;
        notifyAll();
    }

    /** Where something is thrown at several, each is asked alone: one that cannot be answered takes no other along. */
    private void answer(List<Asked<Q, A>> together) {
        try {
            List<A> answers =
                    asking.apply(together.stream().map(one -> one.question).toList());
            for (int i = 0; i < together.size(); i++) together.get(i).answer = answers.get(i);
        } catch (RuntimeException problem) {
            if (together.size() > 1) together.forEach(one -> answer(List.of(one)));
            else together.get(0).problem = problem;
        }
    }
}
