package dev.debrief.people;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one's own settings shows.
 *
 * @param newToken the words of a token made just now; empty otherwise
 * @param said what was done just now, as a sentence; empty otherwise
 */
record OwnSettings(
        String name,
        String email,
        String zone,
        String theme,
        Help.Wish help,
        boolean hasPassword,
        List<TokenLine> tokens,
        String newToken,
        String tokenName,
        Map<String, String> problems,
        String said) {

    /** A token as its owner sees it; times in the owner's zone. */
    record TokenLine(long id, String name, String made, String expires, String lastUsed) {
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

        static TokenLine of(ApiToken token, ZoneId zone) {
            return new TokenLine(
                    token.id == null ? 0 : token.id,
                    token.name,
                    in(zone, DAY, token.madeAt, ""),
                    in(zone, DAY, token.expiresAt, "does not expire"),
                    in(zone, MINUTE, token.lastUsedAt, "not used yet"));
        }

        private static String in(ZoneId zone, DateTimeFormatter how, @Nullable Instant at, String otherwise) {
            return at == null ? otherwise : how.format(at.atZone(zone));
        }
    }

    static OwnSettings of(Person person, String theme) {
        return new OwnSettings(
                person.name(),
                person.email().orElse(""),
                person.zone().getId(),
                theme,
                person.help,
                person.passwordHash().isPresent(),
                ApiToken.of(person.id()).stream()
                        .map(token -> TokenLine.of(token, person.zone()))
                        .toList(),
                "",
                "",
                Map.of(),
                "");
    }

    OwnSettings typed(String typedName, String typedZone, Problems wrong) {
        return new OwnSettings(
                typedName,
                email,
                typedZone,
                theme,
                help,
                hasPassword,
                tokens,
                newToken,
                tokenName,
                wrong.byField(),
                said);
    }

    OwnSettings wrong(String typedTokenName, Problems wrong) {
        return new OwnSettings(
                name, email, zone, theme, help, hasPassword, tokens, newToken, typedTokenName, wrong.byField(), said);
    }

    OwnSettings withToken(String words) {
        return new OwnSettings(name, email, zone, theme, help, hasPassword, tokens, words, "", problems, said);
    }

    OwnSettings saying(String sentence) {
        return new OwnSettings(
                name, email, zone, theme, help, hasPassword, tokens, newToken, tokenName, problems, sentence);
    }
}
