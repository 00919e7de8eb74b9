package dev.debrief.delivery;

/** What came of settling a try. */
sealed interface Settlement {
    /**
     * It was settled.
     *
     * @param state where the delivery stands now
     */
    record Settled(DeliveryState state) implements Settlement {}

    /** The lease was lost meanwhile: nothing was changed. */
    record LeaseLost() implements Settlement {}
}
