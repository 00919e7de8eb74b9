package dev.debrief.document.reading;

import dev.debrief.document.ActionItem;
import dev.debrief.document.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an action item says about itself in its words: whether it is done, who does it, its ticket, when it is due. */
final class TaskMarks {
    private static final int LONGEST = 3_000;
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{2,120})[)\\]]");
    private static final Pattern END = Pattern.compile(
            "(?:^|[;:–—]|\\s-|\\.)\\s*([\\p{L}✅✔☑][\\p{L}\\p{M}' ]{0,30}?)(?:\\s+(?:as of|on|am|le|el|em|since|in)\\s[^.;]{1,40})?[.!]?$");
    private static final Pattern OWNED = Pattern.compile(
            "(?i)(?:^|[\\s(\\[*_,;–—-])(?:owners?|assignees?|assigned to|responsible|dri|verantwortlich|responsable|responsável|dueño|zuständig)\\s*(?:\\*\\*|__)?\\s*[:=]\\s*(?:\\*\\*|__)?\\s*([^()\\[\\];|\\n]{1,80}?)(?=$|[)\\];|\\n]|\\.\\s|,\\s*(?:due|eta|ticket|by|frist|prazo|jira)|\\s+[–—-]\\s)");
    private static final Pattern NAMED_END =
            Pattern.compile("\\[\\s*(@?[\\p{L}][\\p{L}\\p{M}.'@_\\- ]{1,40})\\s*\\]\\.?$");
    private static final Pattern HANDLE_END =
            Pattern.compile("(?:[(\\[–—-]\\s*)?(?<![\\w.])(@[A-Za-z0-9][\\w.-]{1,38})(?:[)\\]])?\\.?$");
    private static final Pattern HANDLE_START =
            Pattern.compile("^(?:\\*\\*)?(@[A-Za-z0-9][\\w.-]{1,38})(?:\\*\\*)?\\s*(?::|[–—-]\\s|to\\s|will\\s)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]\"']{4,500}");
    private static final Pattern TRACKED = Pattern.compile(
            "(?i)/(?:issues?|pulls?|browse|merge_requests|tickets?|stories|story|bugs?|tasks?|cards?|work_items|c)/|show_bug|jira|linear\\.app|trello\\.com|asana\\.com|/[A-Z]+-\\d+");
    private static final Pattern KEY = Pattern.compile("(?<![\\w/-])([A-Z][A-Z0-9]{1,9}-\\d{1,6})(?![\\w-])");
    private static final Set<String> NO_TRACKER = Set.of(
            "UTF", "SHA", "ISO", "COVID", "CVE", "RFC", "SEV", "TLS", "HTTP", "IPV", "MD", "AES", "RSA", "INC", "P",
            "UTC", "GMT");
    private static final Pattern NUMBERED = Pattern.compile("(?<![\\w/&])#(\\d{1,7})\\b");
    private static final Pattern DUE = Pattern.compile(
            "(?i)(?:\\bdue(?:\\s+(?:date|by|on))?|\\bdeadline|\\beta|\\btarget(?: date)?|\\bby|\\bbis(?: zum)?|\\bfällig(?: am)?|\\béchéance|\\bplazo|\\bprazo|\\bavant le|\\bantes del?|\\baté)\\s*[:=]?\\s*(.{4,40})");
    private static final Pattern PRIORITY = Pattern.compile("(?:^|[\\s(\\[*])([pP][0-4])(?=$|[\\s)\\]:*,.–—-])");

    /** Where something begins that is only a detail. */
    private static final Pattern BELOW = Pattern.compile("\\n\\s*\\n|\\n\\s*(?:[-*+]|\\d{1,3}[.)])\\s");

    private TaskMarks() {}

    /** The state that the words name; empty where they name none. */
    static Optional<ActionItem.State> state(String markdown) {
        String plain = Plain.of(head(markdown));
        Matcher brackets = BRACKETS.matcher(plain);
        while (brackets.find()) {
            Optional<ActionItem.State> state = beginning(brackets.group(1));
            if (state.isPresent()) return state;
        }
        Matcher end = END.matcher(plain.length() > 120 ? plain.substring(plain.length() - 120) : plain);
        if (end.find()) {
            Optional<ActionItem.State> state = exactly(end.group(1));
            if (state.isPresent()) return state;
        }
        return "✅✔☑".indexOf(plain.isEmpty() ? ' ' : plain.charAt(0)) >= 0
                ? Optional.of(ActionItem.State.DONE)
                : Optional.empty();
    }

    /** A cell or a bracket that begins with a state: {@code done in March}. */
    static Optional<ActionItem.State> beginning(String text) {
        String plain = Plain.of(text).replaceAll(":[a-z_]+:", "").strip();
        Optional<ActionItem.State> whole = exactly(plain);
        if (whole.isPresent()) return whole;
        String[] words = plain.split("[\\s,;:(]+", 4);
        for (int count = Math.min(3, words.length - 1); count > 0; count--) {
            String start = String.join(" ", java.util.Arrays.copyOf(words, count));
            Optional<ActionItem.State> state = plain.length() < 60 ? exactly(start) : Optional.empty();
            if (state.isPresent()) return state;
        }
        return Optional.empty();
    }

    private static Optional<ActionItem.State> exactly(String text) {
        if (Marks.says(text, "done")) return Optional.of(ActionItem.State.DONE);
        if (Marks.says(text, "in progress")) return Optional.of(ActionItem.State.IN_PROGRESS);
        if (Marks.says(text, "wont do")) return Optional.of(ActionItem.State.WONT_DO);
        return Optional.empty();
    }

    private static String head(String markdown) {
        String first = BELOW.split(markdown, 2)[0];
        return first.length() > LONGEST ? first.substring(0, LONGEST) : first;
    }

    /** Who does it, as written. */
    static @Nullable String owner(String markdown) {
        String short2 = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
        Matcher owned = OWNED.matcher(short2);
        if (owned.find()) return nullIfNothing(Plain.of(owned.group(1)).replaceFirst("(?<=\\p{L}{2})\\.$", ""));
        String first = head(markdown).replace('\n', ' ').strip();
        Matcher named = NAMED_END.matcher(first);
        if (named.find() && exactly(named.group(1)).isEmpty())
            return named.group(1).strip();
        String plain = Plain.of(first);
        Matcher end = HANDLE_END.matcher(plain);
        if (end.find()) return end.group(1);
        Matcher start = HANDLE_START.matcher(plain);
        return start.find() ? start.group(1) : null;
    }

    /** A name from a cell; null where there is none. */
    static @Nullable String nullIfNothing(String name) {
        return name.isBlank() || Marks.isPlaceholder(name) ? null : name.strip();
    }

    /** The address or the key of the issue that follows it; empty where none is named. */
    static String ticket(String markdown) {
        String text = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            String found = address.group().replaceAll("[.,;:]+$", "");
            if (TRACKED.matcher(found).find()) return found;
        }
        Matcher key = KEY.matcher(text);
        while (key.find()) {
            if (!NO_TRACKER.contains(key.group(1).replaceAll("-\\d+$", ""))) return key.group(1);
        }
        Matcher number = NUMBERED.matcher(text);
        return number.find() ? "#" + number.group(1) : "";
    }

    /** The address in a cell for tickets, otherwise its words. */
    static String ticketCell(String cell) {
        Matcher address = ADDRESS.matcher(cell);
        if (address.find()) return address.group().replaceAll("[.,;:]+$", "");
        return Marks.isPlaceholder(cell) || exactly(cell).isPresent() ? "" : Plain.of(cell);
    }

    static When due(String markdown) {
        Matcher due = DUE.matcher(Plain.of(head(markdown)));
        while (due.find()) {
            Optional<Stamp> stamp = StampReader.read(Pieces.of(due.group(1)))
                    .filter(found -> found.day() != null && found.clock() == null);
            if (stamp.isPresent()) return day(stamp.get());
        }
        return When.unsaid();
    }

    /** A cell for due dates: a day, otherwise its words. */
    static When dueCell(String cell) {
        String plain = Plain.of(cell);
        if (Marks.isPlaceholder(cell)) return When.unsaid();
        return Timed.whole(plain)
                .filter(stamp -> stamp.day() != null)
                .map(TaskMarks::day)
                .orElseGet(() -> new When.InWords(plain));
    }

    private static When day(Stamp stamp) {
        When when = new Times(ZoneOffset.UTC, null, null).read(stamp);
        if (!stamp.asWritten().matches(".*\\d{4}.*|.*\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}.*"))
            return new When.InWords(stamp.asWritten().replaceFirst("[.,;]$", ""));
        try {
            if (when instanceof When.OnDay) return when;
            if (when instanceof When.Exact exact)
                return new When.OnDay(LocalDate.ofInstant(exact.instant(), ZoneOffset.UTC), stamp.asWritten());
        } catch (DateTimeException outOfTime) {
            return new When.InWords(stamp.asWritten());
        }
        return new When.InWords(stamp.asWritten());
    }

    static ActionItem.@Nullable Priority priority(String text) {
        String plain = Plain.of(head(text));
        Matcher level = PRIORITY.matcher(plain.length() > 200 ? plain.substring(0, 200) : plain);
        if (level.find()) return priorityWord(level.group(1));
        return null;
    }

    static ActionItem.@Nullable Priority priorityWord(String word) {
        for (ActionItem.Priority priority : ActionItem.Priority.values()) {
            if (Marks.says(word, priority.name().toLowerCase(Locale.ROOT))) return priority;
        }
        return null;
    }

    static ActionItem.@Nullable Kind kind(String word) {
        for (ActionItem.Kind kind : ActionItem.Kind.values()) {
            if (Marks.says(word, kind.name().toLowerCase(Locale.ROOT))) return kind;
        }
        return null;
    }
}
