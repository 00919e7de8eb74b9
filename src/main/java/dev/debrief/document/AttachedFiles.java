package dev.debrief.document;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files beside a text. The text names them as they lie in an exported folder, {@code attachments/load.png}; on a
 * page that becomes the address where they are.
 */
public final class AttachedFiles {
    /** A text without files: what it names is words. */
    public static final AttachedFiles NONE = new AttachedFiles("/", Set.of());

    private static final String FOLDER = "attachments/";
    private static final Pattern NAMED = Pattern.compile("(?:\\./)?attachments/([^\\s)\"'<>\\]?#]+)");

    private final String address;
    private final Map<String, AttachedFile> byName;

    /**
     * Files that lie in one folder.
     *
     * @param address of the folder, a path without a slash at its end: {@code /incidents/42/attachments}
     */
    public AttachedFiles(String address, Collection<AttachedFile> files) {
        this.address = address;
        this.byName = files.stream()
                .collect(Collectors.toUnmodifiableMap(
                        file -> key(file.name()), Function.identity(), (first, second) -> first));
    }

    /** Whether this is how a text names a file beside it. */
    public static boolean names(String written) {
        return written.startsWith(FOLDER) || written.startsWith("./" + FOLDER);
    }

    /** The file that is named; empty where there is none. */
    public Optional<AttachedFile> find(String written) {
        if (!names(written)) return Optional.empty();
        String name = written.substring(written.indexOf(FOLDER) + FOLDER.length());
        return Optional.ofNullable(byName.get(key(decoded(name))));
    }

    /** Where a page finds it. */
    public String addressOf(AttachedFile file) {
        return address + "/"
                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether a page may load that: one of these files, or its smaller picture. */
    boolean isShownAt(String source) {
        return byName.values().stream()
                .filter(AttachedFile::picture)
                .anyMatch(file -> source.equals(addressOf(file)) || source.equals(addressOf(file) + "/thumbnail"));
    }

    /** Those of these files that a Markdown text names. */
    public Set<String> namedIn(String markdown) {
        Set<String> names = new HashSet<>();
        Matcher matcher = NAMED.matcher(markdown);
        while (matcher.find()) {
            find(FOLDER + matcher.group(1)).ifPresent(file -> names.add(file.name()));
        }
        return names;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String decoded(String name) {
        if (name.indexOf('%') < 0) return name;
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }
}
