package dev.debrief.postmortem.redaction;

import java.util.regex.Pattern;

/** A page that stands alone in a file: nothing in it leads to, or is loaded from, the house that made it. */
final class LonePage {
    private static final Pattern DRAWING = Pattern.compile("<svg\\b.*?</svg>", Pattern.DOTALL);
    private static final Pattern OWN_LINK = Pattern.compile(" href=\"/[^\"]*\"");
    private static final Pattern SOUND = Pattern.compile(" (?:data-[a-z-]+)=\"[^\"]*\"");

    private LonePage() {}

    static String of(String html) {
        String drawn = DRAWING.matcher(html).replaceAll("");
        return SOUND.matcher(OWN_LINK.matcher(drawn).replaceAll("")).replaceAll("");
    }
}
