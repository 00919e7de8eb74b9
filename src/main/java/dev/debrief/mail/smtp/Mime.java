package dev.debrief.mail.smtp;

import dev.debrief.mail.Letter;
import dev.debrief.mail.Sender;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;

/** A letter as it travels. The same letter is the same bytes at every try: nothing in it is made up anew. */
final class Mime {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.ENGLISH);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Mime() {}

    /** What the mail is known by everywhere, in its pointed brackets. */
    static String id(UUID delivery, String ownHost) {
        return "<" + delivery + "@" + ownHost + ">";
    }

    /**
     * The whole mail, with CRLF behind every line.
     *
     * @param ownHost behind the @ of its id
     * @param writtenAt what it says of when it was written, in UTC
     */
    static byte[] of(Letter letter, Sender from, UUID delivery, String ownHost, Instant writtenAt) {
        try {
            // no quoted-printable text has "=_" in it, so the boundary is in no text
            String boundary = "=_" + delivery;
            InternetHeaders headers = headers(letter, from, boundary);
            headers.setHeader("Date", DATE.format(writtenAt.atZone(ZoneOffset.UTC)));
            headers.setHeader("Message-ID", id(delivery, ownHost));
            ByteArrayOutputStream mail = new ByteArrayOutputStream(
                    2 * (letter.text().length() + letter.html().length()));
            write(headers, mail);
            part("plain", letter.text(), boundary, mail);
            part("html", letter.html(), boundary, mail);
            line("--" + boundary + "--", mail);
            return mail.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InternetHeaders headers(Letter letter, Sender from, String boundary) throws IOException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("From", mailbox(from.address().value(), from.name(), "From"));
        headers.setHeader("To", mailbox(letter.to(), letter.name(), "To"));
        headers.setHeader("Subject", MimeUtility.fold(9, MimeUtility.encodeText(letter.subject(), UTF_8, null)));
        headers.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday answers it
        if (letter.unsubscribe() != null) {
            headers.setHeader("List-Unsubscribe", "<" + letter.unsubscribe().toASCIIString() + ">");
            headers.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        }
        headers.setHeader("MIME-Version", "1.0");
        headers.setHeader("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
        return headers;
    }

    private static String mailbox(String address, String name, String header) throws IOException {
        InternetAddress mailbox = new InternetAddress();
        mailbox.setAddress(Mailbox.ascii(address).orElse(address));
        if (!name.isEmpty()) mailbox.setPersonal(name, UTF_8);
        return MimeUtility.fold(header.length() + 2, mailbox.toString());
    }

    private static void part(String kind, String text, String boundary, ByteArrayOutputStream mail) throws IOException {
        line("--" + boundary, mail);
        line("Content-Type: text/" + kind + "; charset=UTF-8", mail);
        line("Content-Transfer-Encoding: quoted-printable", mail);
        line("", mail);
        QuotedPrintable.write(text, mail);
        line("", mail);
    }

    private static void write(InternetHeaders headers, OutputStream mail) throws IOException {
        for (String header : Collections.list(headers.getAllHeaderLines())) line(header, mail);
        line("", mail);
    }

    private static void line(String line, OutputStream mail) throws IOException {
        mail.write(line.getBytes(StandardCharsets.US_ASCII));
        mail.write('\r');
        mail.write('\n');
    }
}
