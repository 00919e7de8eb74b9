package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of people as they stand in labels and lists. */
final class Persons {
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:,|;|\\s&\\s|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|\\be\\b(?=\\s\\p{Lu})|\\s/\\s|\\n)\\s*");
    private static final Pattern ROLE = Pattern.compile("\\s*\\([^)]{0,60}\\)\\s*$");
    private static final int LONGEST = 80;

    private Persons() {}

    /** The names in a label's value, without marks and addresses of mail behind them. */
    static List<String> in(String value) {
        List<String> names = new ArrayList<>();
        for (String one : BETWEEN.split(Plain.of(value), -1)) {
            String name = one.replaceAll("<?[^\\s@<>]+@[^\\s@<>]+>?", " ").strip();
            String bare =
                    ROLE.matcher(name.isEmpty() ? one : name).replaceFirst("").strip();
            if (!bare.isEmpty() && bare.length() <= LONGEST && bare.chars().anyMatch(Character::isLetter))
                names.add(bare);
        }
        return names;
    }

    /** Whether a chapter is a list of names and nothing else. */
    static boolean areNames(Chapter chapter) {
        List<String> rows = new ArrayList<>();
        for (Block block : chapter.blocks) {
            if (block instanceof Block.Items items) items.items().forEach(item -> rows.add(Plain.of(item.body())));
            else if (block instanceof Block.Paragraph paragraph) rows.addAll(in(paragraph.source()));
        }
        return !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> row.startsWith("@") || (row.split("\\s+").length <= 4 && !row.endsWith(".")));
    }
}
