package dev.debrief.insight.target;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one service promises; a service without a row promises nothing. */
@Entity
class ServiceTarget extends PanacheEntityBase {
    @Id
    long serviceId;

    /** Of a million: 99.9 % is 999,000. */
    int perMillion;

    int days;

    @SuppressWarnings("NullAway.Init")
    protected ServiceTarget() {}

    static Map<Long, ServiceTarget> all() {
        return ServiceTarget.<ServiceTarget>listAll().stream()
                .collect(Collectors.toMap(target -> target.serviceId, Function.identity()));
    }

    static void set(long service, Promise promise) {
        ServiceTarget kept = findById(service);
        ServiceTarget target = kept == null ? new ServiceTarget() : kept;
        target.serviceId = service;
        target.perMillion = promise.perMillion();
        target.days = promise.days();
        if (kept == null) target.persist();
    }

    Promise promise() {
        return new Promise(perMillion, days);
    }
}
