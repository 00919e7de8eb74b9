package dev.debrief.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text names somebody: the whole of it, the name in it, and the e-mail address in it ("" where there is none). */
record Mention(String text, String name, String email) {
    private static final Pattern NAME_AND_ADDRESS =
            Pattern.compile("(.*?)\\s*[<(]\\s*([^<>()\\s]+@[^<>()\\s]+)\\s*[>)]");

    static Mention of(String asWritten) {
        String text = Written.tidy(asWritten);
        Matcher both = NAME_AND_ADDRESS.matcher(text);
        if (both.matches() && EmailAddress.parse(both.group(2)).isPresent()) {
            String name = both.group(1).replace("\"", "").strip();
            return new Mention(text, name.isEmpty() ? both.group(2) : name, both.group(2));
        }
        return new Mention(
                text, text, EmailAddress.parse(text).map(EmailAddress::value).orElse(""));
    }
}
