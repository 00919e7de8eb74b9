package dev.debrief.document.redaction;

import dev.debrief.document.ActionItem;
import dev.debrief.document.PostMortem;
import dev.debrief.document.redaction.Known.KnownPerson;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Says in other words what customers are not to read: people, teams, tickets, and addresses within the house. */
final class Replacing {
    private static final Pattern LINK = Pattern.compile(
            "\\[((?:[^\\[\\]]|\\[[^\\[\\]]*])*)]\\((<[^>\\n]*>|[^)\\s]*)(?:\\s+[\"'(][^\\n]*?[\"')])?\\)");
    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+]:[ \\t]*<?(\\S+?)>?(?:[ \\t].*)?$");
    private static final Pattern ADDRESS =
            Pattern.compile("<?\\b(?:[a-z][a-z0-9+.-]*://|www\\.)[^\\s<>\"'`)\\]|]+>?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_PATH =
            Pattern.compile("(?<![\\w/.:-])/(?:api/v1/)?(?:incidents|actions|settings)/[^\\s)\\]>\"'`|]*");
    static final Pattern EMAIL = Pattern.compile(
            "(?:mailto:)?[\\p{L}\\p{N}._%+'-]+@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}]{2,}");
    private static final Pattern CHAT_ID =
            Pattern.compile("<[@!][UWSB][A-Z0-9]{5,}(?:\\|[^>\\n]*)?>|<!subteam\\^[^>\\n]*>");
    static final Pattern HANDLE =
            Pattern.compile("(?<![\\p{L}\\p{N}_@./`-])@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?(?![/(])");
    private static final Pattern RESOURCE = Pattern.compile("\\barn:aws[a-z-]*:[^\\s)\\]>\"'`]+");
    private static final Pattern OWN_NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}-])(?:AI|INC)-[0-9]{1,9}(?![\\p{L}\\p{N}-])");
    static final Set<String> TO_ALL = Set.of("@here", "@channel", "@everyone", "@all");

    private final Cast cast;
    private final Teams teams;
    private final Known known;
    private final Phrases<String> tickets = new Phrases<>();
    private final String own;
    private final Replacements replacements;

    Replacing(PostMortem tree, Cast cast, Teams teams, Known known, Replacements replacements) {
        this.cast = cast;
        this.teams = teams;
        this.known = known;
        this.replacements = replacements;
        own = tree.standing().number() == null ? "" : tree.standing().number().toString();
        for (ActionItem item : tree.actionItems()) {
            if (item.ticket().isBlank()) continue;
            tickets.add(item.ticket(), "a ticket");
            Pattern.compile("[A-Z][A-Z0-9]+-[0-9]+")
                    .matcher(item.ticket())
                    .results()
                    .forEach(key -> tickets.addExact(key.group(), "a ticket"));
        }
    }

    /** @param prose whether it is Markdown */
    String in(String field, boolean prose, String text) {
        if (text.isBlank()) return text;
        if (!prose && teams.isOne(text)) return noted(text, teams.roleOf(text));
        KnownPerson alone = prose ? null : cast.alone(text);
        if (alone != null) return noted(text, cast.role(alone));
        String left = text;
        left = each(DEFINITION, left, found -> leadsInside(found.group(1)) ? "" : found.group());
        left = each(LINK, left, this::link);
        left = each(ADDRESS, left, found -> leadsInside(bare(found.group())) ? "an internal link" : found.group());
        left = each(OWN_PATH, left, found -> "an internal link");
        left = each(CHAT_ID, left, found -> cast.role(cast.byHandle(found.group())));
        left = phrases(tickets, left, words -> words);
        left = named(left, prose);
        left = each(EMAIL, left, found -> "an address");
        left = each(HANDLE, left, this::handle);
        left = each(RESOURCE, left, found -> "an internal address");
        left = each(Addresses.PRIVATE_HOST, left, found -> "an internal host");
        left = each(
                Addresses.FOUR_NUMBERS,
                left,
                found -> Addresses.isPrivateNumber(found.group()) ? "an internal address" : found.group());
        return each(OWN_NUMBER, left, this::number);
    }

    private String named(String text, boolean prose) {
        String left = phrases(teams.phrases(), text, teams::role);
        left = people(cast.sure(), left, prose);
        return people(cast.parts(), left, prose);
    }

    private String people(Phrases<KnownPerson> phrases, String text, boolean prose) {
        StringBuilder left = new StringBuilder();
        int done = 0;
        for (Phrases.Hit<KnownPerson> hit : phrases.in(text)) {
            String role = cast.role(hit.meaning());
            int start = hit.start() > done && text.charAt(hit.start() - 1) == '@' ? hit.start() - 1 : hit.start();
            String words = prose ? Sentences.fitting(text.substring(0, start), role) : role;
            left.append(text, done, start).append(noted(text.substring(start, hit.end()), words));
            done = hit.end();
        }
        return left.append(text.substring(done)).toString();
    }

    private String phrases(Phrases<String> phrases, String text, Function<String, String> words) {
        StringBuilder left = new StringBuilder();
        int done = 0;
        for (Phrases.Hit<String> hit : phrases.in(text)) {
            String instead = Sentences.capital(text.substring(0, hit.start()), words.apply(hit.meaning()));
            left.append(text, done, hit.start()).append(noted(text.substring(hit.start(), hit.end()), instead));
            done = hit.end();
        }
        return left.append(text.substring(done)).toString();
    }

    private String link(MatchResult found) {
        String address = found.group(2).replaceAll("^<|>$", "");
        return leadsInside(address) ? found.group(1) : found.group();
    }

    /** Whether an address is none for customers. */
    boolean leadsInside(String address) {
        if (address.isEmpty() || address.startsWith("#")) return false;
        boolean mail = address.toLowerCase(java.util.Locale.ROOT).startsWith("mailto:");
        return mail
                || Addresses.isInternal(address, known.host())
                || !cast.sure().in(address).isEmpty()
                || !tickets.in(address).isEmpty();
    }

    private static String bare(String address) {
        return address.replaceAll("^<|>$|[.,;:!?]+$", "");
    }

    private String handle(MatchResult found) {
        String handle = found.group();
        boolean isName = !Character.isUpperCase(handle.codePointAt(1)) && !TO_ALL.contains(handle);
        return isName ? cast.role(cast.byHandle(handle)) : handle;
    }

    private String number(MatchResult found) {
        if (found.group().equals(own)) return own;
        return found.group().startsWith("AI") ? "an action item" : "another incident";
    }

    private String each(Pattern pattern, String text, Function<MatchResult, String> words) {
        return pattern.matcher(text).replaceAll(found -> {
            String instead = words.apply(found);
            return java.util.regex.Matcher.quoteReplacement(noted(found.group(), instead));
        });
    }

    private String noted(String was, String instead) {
        if (!was.equals(instead)) replacements.note(was, instead);
        return instead;
    }
}
