package dev.debrief.document;

import dev.debrief.document.times.Surroundings;
import dev.debrief.document.times.TimeReader;
import dev.debrief.document.times.TypedTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields that hold times, and remembers how each was understood. */
final class TimeFields {
    /** How far the clocks of two people may be apart. */
    private final ZoneId zone;

    private final ZoneId zoneBefore;
    private final Findings findings;
    private final Map<String, When> understood = new LinkedHashMap<>();

    TimeFields(ZoneId zone, ZoneId zoneBefore, Findings findings) {
        this.zone = zone;
        this.zoneBefore = zoneBefore;
        this.findings = findings;
    }

    ZoneId zone() {
        return zone;
    }

    Map<String, When> understood() {
        return understood;
    }

    /** Reads one time; where the form still shows the time {@code before} as it was filled in, that time stays. */
    When read(String field, String typed, @Nullable When before, Surroundings surroundings) {
        When when = isUntouched(typed, before) ? before : fresh(field, typed, surroundings);
        if (when == null) return new When.InWords(typed);
        if (!(when instanceof When.Unsaid)) understood.put(field, when);
        return when;
    }

    private boolean isUntouched(String typed, @Nullable When before) {
        if (before instanceof When.OnDay onDay) return typed.equals(CanonicalTime.write(onDay, zone));
        return before instanceof When.Exact exact
                && zone.equals(zoneBefore)
                && typed.equals(CanonicalTime.write(exact, zone));
    }

    /** Null where it is not clear what was meant. */
    private @Nullable When fresh(String field, String typed, Surroundings surroundings) {
        TypedTime read = TimeReader.read(typed, surroundings);
        if (read instanceof TypedTime.Unclear unclear) {
            findings.stopsPublishing(field, unclear.message());
            return null;
        }
        TypedTime.Understood time = (TypedTime.Understood) read;
        findings.doubts(field, time.doubts());
        return withoutEcho(time.when());
    }

    /** What was written is kept only where the canonical form does not say the same. */
    private When withoutEcho(When when) {
        String canonical = CanonicalTime.write(when, zone);
        if (when instanceof When.Exact exact && canonical.equals(exact.asWritten())) return When.at(exact.instant());
        if (when instanceof When.OnDay onDay && canonical.equals(onDay.asWritten())) return When.on(onDay.day());
        return when;
    }
}
