package dev.debrief.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions that come at the same moment are asked together. */
class TogetherTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<List<Integer>> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch goesOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void who_comes_alone_is_answered_at_once() {
        assertThat(doubling(10).ask(21)).isEqualTo(42);
    }

    @Test
    void who_comes_while_another_one_asks_goes_with_the_next_and_each_gets_its_own_answer() throws Exception {
        Together<Integer, Integer> together = doubling(3);
        List<CompletableFuture<Integer>> answers = manyWhileOneAsks(together, List.of(1, 2, 3, 4, 5));
        for (int i = 0; i < answers.size(); i++)
            assertThat(answers.get(i).get(1, TimeUnit.MINUTES)).isEqualTo(2 * (i + 1));
        assertThat(asked).hasSize(3).allMatch(one -> one.size() <= 3).anyMatch(one -> one.size() == 3);
    }

    @Test
    void one_that_cannot_be_answered_takes_no_other_along() throws Exception {
        Together<Integer, Integer> together = doubling(10);
        List<CompletableFuture<Integer>> answers = manyWhileOneAsks(together, List.of(1, -1, 3));
        assertThat(answers.get(0).get(1, TimeUnit.MINUTES)).isEqualTo(2);
        assertThatThrownBy(() -> answers.get(1).get(1, TimeUnit.MINUTES)).hasMessageContaining("no number");
        assertThat(answers.get(2).get(1, TimeUnit.MINUTES)).isEqualTo(6);
        assertThat(together.ask(4)).isEqualTo(8);
    }

    private Together<Integer, Integer> doubling(int most) {
        return new Together<>(most, questions -> {
            asked.add(questions);
            if (questions.contains(0)) waited();
            if (questions.contains(-1)) throw new IllegalArgumentException("no number");
            return questions.stream().map(one -> 2 * one).toList();
        });
    }

    /** The first question is 0, which is answered only when all of these wait. */
    private List<CompletableFuture<Integer>> manyWhileOneAsks(Together<Integer, Integer> together, List<Integer> many) {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> together.ask(0), threads);
        await().until(() -> !asked.isEmpty());
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        ConcurrentLinkedQueue<Thread> waiting = new ConcurrentLinkedQueue<>();
        for (int question : many) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> {
                        waiting.add(Thread.currentThread());
                        return together.ask(question);
                    },
                    threads));
        }
        await().until(() -> waiting.size() == many.size()
                && waiting.stream().allMatch(one -> one.getState() == Thread.State.WAITING));
        goesOn.countDown();
        assertThat(first.join()).isZero();
        return answers;
    }

    private void waited() {
        try {
            if (!goesOn.await(1, TimeUnit.MINUTES)) throw new IllegalStateException("nobody came");
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }
}
