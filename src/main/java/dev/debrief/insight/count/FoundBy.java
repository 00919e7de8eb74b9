package dev.debrief.insight.count;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who noticed first. Told from words, because people write it down in a sentence. */
public enum FoundBy {
    ALERT("alert", "An alert"),
    PEOPLE("people", "People"),
    NOT_SAID("not-said", "Not said");

    private static final List<String> ALERTS = List.of(
            "alert\\w*",
            "alarm\\w*",
            "monitor\\w*",
            "pag(?:er|ed|es|ing)\\w*",
            "health ?check\\w*",
            "synthetic\\w*",
            "probe\\w*",
            "dashboards?",
            "warning\\w*",
            "watchdog\\w*",
            "grafana",
            "prometheus",
            "alertmanager",
            "opsgenie",
            "datadog",
            "cloudwatch",
            "sentry",
            "nagios",
            "zabbix",
            "new ?relic",
            "\u00fcberwachung\\w*",
            "alerte\\w*",
            "alerta\\w*",
            "surveillance");
    private static final String THAI_ALERTS = "\u0e41\u0e08\u0e49\u0e07\u0e40\u0e15\u0e37\u0e2d\u0e19";
    private static final List<String> PERSONS = List.of(
            "customers?",
            "users?",
            "clients?",
            "support",
            "help ?desk",
            "colleagues?",
            "engineers?",
            "analysts?",
            "developers?",
            "operators?",
            "somebody",
            "someone",
            "people",
            "report(?:s|ed)?",
            "complain\\w*",
            "notic\\w*",
            "tickets?",
            "kund\\w+",
            "nutzer\\w*",
            "kolleg\\w+",
            "clientes?",
            "usuari\\w+",
            "utilisateur\\w*");
    private static final String THAI_PERSONS =
            "\u0e25\u0e39\u0e01\u0e04\u0e49\u0e32|\u0e1c\u0e39\u0e49\u0e43\u0e0a\u0e49|\u0e27\u0e34\u0e28\u0e27\u0e01\u0e23";
    private static final Pattern WORDS = Pattern.compile(
            "(?<no>\\b(?:no|without|missing|silent|kein\\w*|ohne|sans|sin)\\b(?: \\w+)? )?(?:(?<alert>" + any(ALERTS)
                    + "|" + THAI_ALERTS + ")|(?<person>" + any(PERSONS) + "|" + THAI_PERSONS + "))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final String word;
    private final String title;

    FoundBy(String word, String title) {
        this.word = word;
        this.title = title;
    }

    private static String any(List<String> words) {
        return "(?<!\\w)(?:" + String.join("|", words) + ")(?!\\w)";
    }

    /** The word in addresses and JSON. */
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    /**
     * By the first word that names a machine that watches, or people; “no alert” names none.
     *
     * @param told what is written of how it was noticed, with where that is known from
     */
    public static FoundBy in(String told) {
        Matcher matcher = WORDS.matcher(told.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (matcher.group("no") != null) continue;
            return matcher.group("alert") != null ? ALERT : PEOPLE;
        }
        return NOT_SAID;
    }

    /** Empty where there is no such word. */
    static Optional<FoundBy> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
