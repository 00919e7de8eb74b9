package dev.debrief.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text as quoted-printable (RFC 2045, 6.7): ASCII that any server carries, in lines of at most 76 characters. Breaks of
 * lines are CRLF, however they were written. Nothing in it is ever {@code =_}, so that a boundary may be.
 */
final class QuotedPrintable {
    private static final int LONGEST = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final byte[] text;
    private final ByteArrayOutputStream written;
    private final byte[] line = new byte[LONGEST];
    private int inLine;

    private QuotedPrintable(byte[] text, ByteArrayOutputStream written) {
        this.text = text;
        this.written = written;
    }

    /** Writes the text behind what is there; the last line stays open. */
    static void write(String text, ByteArrayOutputStream written) {
        new QuotedPrintable(text.getBytes(StandardCharsets.UTF_8), written).write();
    }

    private void write() {
        for (int i = 0; i < text.length; i++) {
            byte one = text[i];
            if (one == '\r' && i + 1 < text.length && text[i + 1] == '\n') continue;
            if (one == '\n' || one == '\r') breakLine();
            else if (isPlain(one) || (isBlank(one) && !isAtTheEnd(i))) put(one);
            else quote(one);
        }
        written.write(line, 0, inLine);
    }

    private static boolean isPlain(byte one) {
        return one > ' ' && one < 127 && one != '=';
    }

    private static boolean isBlank(byte one) {
        return one == ' ' || one == '\t';
    }

    /** Where servers would take a blank away. */
    private boolean isAtTheEnd(int at) {
        return at + 1 == text.length || text[at + 1] == '\n' || text[at + 1] == '\r';
    }

    private void put(byte one) {
        room(1);
        line[inLine++] = one;
    }

    private void quote(byte one) {
        room(3);
        line[inLine++] = '=';
        line[inLine++] = HEX[(one >> 4) & 15];
        line[inLine++] = HEX[one & 15];
    }

    /** A line that goes on ends with a sign that says so. */
    private void room(int needed) {
        if (inLine + needed < LONGEST) return;
        line[inLine++] = '=';
        breakLine();
    }

    private void breakLine() {
        written.write(line, 0, inLine);
        written.write('\r');
        written.write('\n');
        inLine = 0;
    }
}
