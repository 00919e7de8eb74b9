package dev.debrief.action.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Where a page of the catalogue ends, so that the next one goes on behind it. */
record EntryKey(String title, long id) {
    private static final EntryKey BEGINNING = new EntryKey("", 0);

    static EntryKey of(CatalogueEntry entry) {
        return new EntryKey(entry.title.toLowerCase(Locale.ROOT), entry.id());
    }

    /** The beginning, where it cannot be read. */
    static EntryKey parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            if (colon < 1 || plain.indexOf('\0') >= 0) return BEGINNING;
            return new EntryKey(plain.substring(colon + 1), Long.parseLong(plain.substring(0, colon)));
        } catch (IllegalArgumentException unreadable) {
            return BEGINNING;
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + ":" + title).getBytes(StandardCharsets.UTF_8));
    }
}
