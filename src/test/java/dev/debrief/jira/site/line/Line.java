package dev.debrief.jira.site.line;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One connection, spoken by hand, because no server library cuts a line on purpose. */
public final class Line {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Line(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** The next request, or nothing where the other side has hung up. */
    public Optional<Request> read() throws IOException {
        String first = text();
        if (first.isEmpty()) return Optional.empty();
        String[] words = first.split(" ", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header = text(); !header.isEmpty(); header = text()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        return Optional.of(Request.of(words[0], words[1], headers, body(headers)));
    }

    public void send(Answer answer) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(answer.head());
        whole.writeBytes(answer.bytes());
        out.write(whole.toByteArray());
        out.flush();
    }

    /** The head and half of the body; half of the head where there is no body. */
    public void sendHalf(Answer answer) throws IOException {
        byte[] head = answer.head();
        byte[] body = answer.bytes();
        if (body.length == 0) {
            out.write(Arrays.copyOf(head, head.length / 2));
        } else {
            out.write(head);
            out.write(Arrays.copyOf(body, body.length / 2));
        }
        out.flush();
    }

    /** Ends the connection with a reset instead of a goodbye. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says nothing more until the other side hangs up. */
    public void keepSilent() throws IOException {
        byte[] ignored = new byte[1024];
        int heard = 0;
        while (heard >= 0) heard = in.read(ignored);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) return chunks();
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return in.readNBytes(length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(text().split(";", -1)[0].strip(), 16);
            body.writeBytes(in.readNBytes(length));
            text();
            if (length == 0) return body.toByteArray();
        }
    }

    /** Up to the end of the line; empty at the end of the stream too. */
    private String text() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') text.write(next);
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }
}
