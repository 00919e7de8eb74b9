package dev.debrief.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The made year of a demonstration as {@code examples/year.txt} tells it: what happens again, and each time it did. */
final class DemoStories {
    private static final String FILE = "/examples/year.txt";
    private static final Pattern TIME = Pattern.compile(
            "(\\d+) (\\d\\d:\\d\\d) (SEV\\d) (\\w+); ([^;]+); ([^;]+); ([^;]+); (\\d+) (\\d+) (\\d+); ([^;]+); (.+)");

    private DemoStories() {}

    /**
     * What happens again and again.
     *
     * @param causes each with its category
     * @param items each with its kind in front, {@code prevent: Rotate tokens}
     */
    record Story(String summary, List<String> causes, List<String> items) {}

    /** Something that happened, so many days before today; times are minutes after the beginning. */
    record Time(
            int daysBefore,
            String at,
            String severity,
            Story story,
            String type,
            String service,
            String team,
            int detected,
            int mitigated,
            int resolved,
            String noticed,
            String title) {}

    /** The oldest first. */
    static List<Time> read() {
        Map<String, Story> stories = new HashMap<>();
        List<Time> times = new ArrayList<>();
        Story now = null;
        for (String line : text().lines().toList()) {
            String[] words = line.split(" ", 2);
            Matcher time = TIME.matcher(line);
            if (time.matches()) times.add(time(time, stories));
            else if (words[0].equals("story"))
                stories.put(words[1], new Story("", new ArrayList<>(), new ArrayList<>()));
            if (words[0].equals("story")) now = stories.get(words[1]);
            if (now == null || words.length < 2) continue;
            if (words[0].equals("summary")) {
                Story told = new Story(words[1], now.causes, now.items);
                stories.replaceAll((name, story) -> story.causes == told.causes ? told : story);
            }
            if (words[0].equals("cause")) now.causes.add(words[1]);
            if (words[0].equals("item")) now.items.add(words[1]);
        }
        return times;
    }

    private static Time time(Matcher line, Map<String, Story> stories) {
        return new Time(
                Integer.parseInt(line.group(1)),
                line.group(2),
                line.group(3),
                Objects.requireNonNull(stories.get(line.group(4)), line.group(4)),
                line.group(5),
                line.group(6),
                line.group(7),
                Integer.parseInt(line.group(8)),
                Integer.parseInt(line.group(9)),
                Integer.parseInt(line.group(10)),
                line.group(11),
                line.group(12));
    }

    private static String text() {
        try (InputStream file = DemoStories.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
