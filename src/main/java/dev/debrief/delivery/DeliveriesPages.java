package dev.debrief.delivery;

import dev.debrief.people.Reader;
import dev.debrief.shared.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes the page of deliveries. */
@ApplicationScoped
class DeliveriesPages {
    private static final int SIZE = 50;

    private final DeliveryListing listing;
    private final Reader reader;
    private final Clock clock;

    DeliveriesPages(DeliveryListing listing, Reader reader, Clock clock) {
        this.listing = listing;
        this.reader = reader;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "delivery")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance deliveries(DeliveriesPage page);

        static native TemplateInstance delivery(DeliveryPage page);

        static native TemplateInstance ask(AskPage page);
    }

    @Transactional
    TemplateInstance show(
            DeliveryFilter filter,
            Optional<Long> after,
            String said,
            List<DeliveriesPage.Refused> refused,
            Set<Long> selected) {
        ZoneId zone = reader.zone();
        Instant now = clock.instant();
        Slice<DeliveryListing.Line> page = listing.page(filter, after, SIZE);
        String next = page.after();
        Map<String, Long> found = listing.counts(filter);
        return Templates.deliveries(new DeliveriesPage(
                filter.address(),
                filter.isNarrowed(),
                counts(filter, found),
                new DeliveriesPage.Choice(filter.destination(), listing.destinations()),
                new DeliveriesPage.Choice(filter.kind(), listing.kinds()),
                filter.state(),
                broken(zone),
                page.items().stream()
                        .map(line -> DeliveriesPage.Row.of(line, zone, now, selected))
                        .toList(),
                next == null ? null : filter.addressWith("after", next),
                all(filter, found),
                said,
                refused));
    }

    /** {@code all 734}, {@code 1,000 of all}; empty for none. */
    private static String all(DeliveryFilter filter, Map<String, Long> found) {
        long many = filter.decidable().stream()
                .mapToLong(one -> found.getOrDefault(one.state(), 0L))
                .sum();
        if (many == 0) return "";
        return many > DeliveryListing.MOST
                ? String.format(Locale.ENGLISH, "%,d of all", DeliveryListing.MOST)
                : String.format(Locale.ENGLISH, "all %,d", many);
    }

    private List<DeliveriesPage.Count> counts(DeliveryFilter filter, Map<String, Long> found) {
        List<DeliveriesPage.Count> counts = new ArrayList<>();
        counts.add(new DeliveriesPage.Count(
                "all", "", filter.in("").address(), filter.state().isEmpty()));
        for (Map.Entry<String, Long> state : found.entrySet())
            counts.add(new DeliveriesPage.Count(
                    state.getKey().equals(DeliveryFilter.NEEDS_YOU)
                            ? "needs you"
                            : state.getKey().replace('-', ' '),
                    counted(state.getValue()),
                    filter.in(state.getKey()).address(),
                    filter.state().equals(state.getKey())));
        return counts;
    }

    private static String counted(long count) {
        return count > DeliveryListing.MOST
                ? String.format(Locale.ENGLISH, "%,d+", DeliveryListing.MOST)
                : String.format(Locale.ENGLISH, "%,d", count);
    }

    private static List<DeliveriesPage.Broken> broken(ZoneId zone) {
        return DestinationState.<DestinationState>list("brokenSince is not null order by name").stream()
                .map(state -> new DeliveriesPage.Broken(
                        state.name,
                        Times.said(Objects.requireNonNull(state.brokenSince), zone),
                        state.why,
                        Times.said(Objects.requireNonNull(state.probeAt), zone)))
                .toList();
    }
}
