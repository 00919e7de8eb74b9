package dev.debrief.document;

import java.util.Optional;

/** {@code - [The job's log](https://logs.example.com/4544)}. */
final class LinkRows {
    private static final String INTERNAL = " (internal)";

    private LinkRows() {}

    static String write(Link link) {
        String bare = "<" + link.address() + ">";
        boolean isBare = link.title().isEmpty()
                && isPlain(link.address())
                && link.address().contains(":");
        String address = isPlain(link.address()) ? link.address() : "<" + inAngles(link.address()) + ">";
        String written = isBare ? bare : "[" + PlainText.escape(link.title()) + "](" + address + ")";
        return Bullets.item(written + (link.internal() ? INTERNAL : ""));
    }

    private static boolean isPlain(String address) {
        return !address.isEmpty() && address.chars().allMatch(c -> c > ' ' && c < 127 && "()<>\\".indexOf(c) < 0);
    }

    private static String inAngles(String address) {
        return address.replace("\\", "\\\\").replace("<", "\\<").replace(">", "\\>");
    }

    /** Empty where the item is anything else than a link. */
    static Optional<Link> read(String item, RowId id) {
        boolean internal = item.endsWith(INTERNAL);
        String text = internal ? item.substring(0, item.length() - INTERNAL.length()) : item;
        if (text.indexOf('\n') >= 0) return Optional.empty();
        if (text.startsWith("<") && text.endsWith(">") && isPlain(text.substring(1, text.length() - 1))) {
            return Optional.of(new Link(id, text.substring(1, text.length() - 1), "", internal));
        }
        int middle = middle(text);
        if (middle < 0 || !text.endsWith(")")) return Optional.empty();
        String title = PlainText.unescape(text.substring(1, middle));
        String target = text.substring(middle + 2, text.length() - 1);
        boolean angles = target.length() > 1 && target.startsWith("<") && target.endsWith(">");
        if (!angles && !isPlain(target)) return Optional.empty();
        String address = angles ? PlainText.unescape(target.substring(1, target.length() - 1)) : target;
        return Optional.of(new Link(id, address, title, internal));
    }

    /** Where the title ends and the address begins. */
    private static int middle(String text) {
        if (!text.startsWith("[")) return -1;
        for (int i = 1; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '\\') i++;
            else if (text.charAt(i) == ']') return text.charAt(i + 1) == '(' ? i : -1;
        }
        return -1;
    }
}
