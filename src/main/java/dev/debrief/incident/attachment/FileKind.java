package dev.debrief.incident.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What a file is, judged by its first bytes and never by its name or by what the sender says. Pictures are shown,
 * everything else is only ever handed out as a file; HTML and SVG are text here.
 */
public enum FileKind {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf"),
    ZIP("application/zip"),
    GZIP("application/gzip"),
    TEXT("text/plain;charset=UTF-8"),
    OTHER("application/octet-stream");

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** The type under which it is handed out. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a page may show it. */
    public boolean isPicture() {
        return !endings.isEmpty();
    }

    /** Endings of names that promise a picture of this kind; the first is the usual one. Empty for other files. */
    List<String> endings() {
        return endings;
    }

    static boolean promisesAPicture(String ending) {
        String plain = ending.toLowerCase(Locale.ROOT);
        return List.of(values()).stream().anyMatch(kind -> kind.endings.contains(plain));
    }

    static FileKind of(byte[] content) {
        if (begins(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return PNG;
        if (begins(content, 0, 0xFF, 0xD8, 0xFF)) return JPEG;
        if (begins(content, 0, 'G', 'I', 'F', '8') && begins(content, 5, 'a')) return GIF;
        if (begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P')) return WEBP;
        if (begins(content, 0, '%', 'P', 'D', 'F', '-')) return PDF;
        if (begins(content, 0, 'P', 'K', 3, 4) || begins(content, 0, 'P', 'K', 5, 6)) return ZIP;
        if (begins(content, 0, 0x1F, 0x8B)) return GZIP;
        return isText(content) ? TEXT : OTHER;
    }

    private static boolean begins(byte[] content, int at, int... signature) {
        if (content.length < at + signature.length) return false;
        for (int i = 0; i < signature.length; i++) {
            if ((content[at + i] & 0xFF) != signature[i]) return false;
        }
        return true;
    }

    /** UTF-8 without control characters but tabs, line ends, form feeds and the escapes that colour a log. */
    private static boolean isText(byte[] content) {
        for (byte one : content) {
            boolean control = (one >= 0 && one < 0x20) || one == 0x7F;
            if (control && one != '\t' && one != '\n' && one != '\r' && one != '\f' && one != 0x1B) return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
