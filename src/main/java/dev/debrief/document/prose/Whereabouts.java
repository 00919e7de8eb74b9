package dev.debrief.document.prose;

import dev.debrief.document.AttachedFile;
import dev.debrief.document.AttachedFiles;
import dev.debrief.shared.IncidentNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a text stands, so that what it points at is found from elsewhere.
 *
 * @param address of this Debrief, without a slash at its end: {@code https://debrief.example.org}
 * @param files those that are attached
 */
public record Whereabouts(String address, AttachedFiles files) {
    private static final Pattern WEB = Pattern.compile("(?i)(https?://|mailto:)[^\\s].*", Pattern.DOTALL);
    private static final Pattern INCIDENT = Pattern.compile("(?i)INC-[0-9]{1,9}");
    private static final String HEX = "0123456789ABCDEF";

    /** Where an address leads; empty where nothing may follow it or nobody knows where it would lead from elsewhere. */
    public Optional<Target> target(String written, String prefix) {
        String address = written.strip();
        if (address.length() > 1 && address.startsWith("#"))
            return Optional.of(new Target.Place(prefix + address.substring(1)));
        if (AttachedFiles.names(address)) return files.find(address).map(file -> new Target.File(file.name()));
        if (WEB.matcher(address).matches()) return Optional.of(new Target.Web(encoded(address)));
        if (INCIDENT.matcher(address).matches())
            return IncidentNumber.parse(address)
                    .map(number -> new Target.Web(this.address + "/incidents/" + number.value()));
        boolean ofThisHouse = address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\");
        return ofThisHouse ? Optional.of(new Target.Web(this.address + encoded(address))) : Optional.empty();
    }

    /** A picture at that address, where it can be shown; its words are the author's, otherwise those of the file. */
    Optional<Inline.Picture> picture(String written, String words, String title) {
        Optional<AttachedFile> file = files.find(written.strip());
        if (file.isPresent()) {
            AttachedFile found = file.get();
            if (!found.picture()) return Optional.empty();
            String said = words.isBlank() ? found.description() : words;
            return Optional.of(
                    new Inline.Picture(new Target.File(found.name()), said, title, found.width(), found.height()));
        }
        return target(written, "")
                .filter(target ->
                        target instanceof Target.Web web && !web.address().startsWith("mailto:"))
                .map(target -> new Inline.Picture(target, words, title, 0, 0));
    }

    /** What RFC 3986 forbids in an address, in its percent form; other scripts stay readable. */
    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c > ' ' && c != 0x7F && "\"<>\\^`{|}".indexOf(c) < 0) encoded.append(c);
            else encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
        return encoded.toString();
    }
}
