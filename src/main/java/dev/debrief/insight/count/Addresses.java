package dev.debrief.insight.count;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the lists are that numbers were counted from. */
public final class Addresses {
    private final Question question;

    public Addresses(Question question) {
        this.question = question;
    }

    String incidents(Pick pick) {
        return incidents(pick, question.days());
    }

    String incidents(Pick pick, Days days) {
        return "/incidents?counted=" + encoded(text(pick, days));
    }

    String items(Pick pick) {
        return "/actions?counted=" + encoded(text(pick, question.days()));
    }

    /** What the address says, as {@code name=value} pairs. */
    String text(Pick pick, Days days) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("figure", pick.figure());
        put(said, "value", pick.value().isEmpty() ? null : pick.value());
        said.put("from", days.from());
        said.put("until", days.until());
        said.put("zone", days.zone().getId());
        said.put("today", question.today());
        Narrowing only = question.only();
        put(said, "team", only.team());
        put(said, "service", only.service());
        put(said, "severity", only.severity());
        put(said, "type", only.type());
        put(said, "tag", only.tag());
        put(said, "drills", only.drills() ? "too" : null);
        return said.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue().toString()))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, Object> said, String name, @Nullable Object value) {
        if (value != null) said.put(name, value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
