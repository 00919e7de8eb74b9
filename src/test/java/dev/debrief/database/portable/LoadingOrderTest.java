package dev.debrief.database.portable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadingOrderTest {
    @Test
    void what_is_referred_to_comes_first() {
        LoadingOrder order =
                LoadingOrder.of(List.of("a", "b", "c"), List.of(key("a", "b"), key("b", "c"), key("b", "elsewhere")));
        assertThat(order.tables()).containsExactly("c", "b", "a");
        assertThat(order.setAside()).isEmpty();
    }

    @Test
    void a_table_that_refers_to_itself_waits_for_nobody() {
        LoadingOrder order = LoadingOrder.of(List.of("incident"), List.of(key("incident", "incident")));
        assertThat(order.tables()).containsExactly("incident");
        assertThat(order.setAside()).isEmpty();
    }

    @Test
    void a_circle_is_opened_at_one_reference_only() {
        LoadingOrder order = LoadingOrder.of(
                List.of("a", "b", "c", "d"), List.of(key("a", "b"), key("b", "c"), key("c", "a"), key("d", "c")));
        assertThat(order.tables()).hasSize(4).containsSubsequence("c", "d");
        assertThat(order.setAside()).singleElement().isEqualTo(key("a", "b"));
    }

    private static ForeignKey key(String from, String to) {
        return new ForeignKey(from + "_to_" + to, from, to, "foreign key (x) references " + to);
    }
}
