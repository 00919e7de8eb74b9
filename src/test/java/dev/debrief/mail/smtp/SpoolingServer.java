package dev.debrief.mail.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A mail server over real sockets that does what any does before it says yes: it writes the mail into its spool and waits
 * for the disk. A mail is a file there, the bytes as they came. It knows how often each id was taken.
 */
final class SpoolingServer implements AutoCloseable {
    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listening;
    private final Path spool;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final ReadWriteLock answers = new ReentrantReadWriteLock();

    private SpoolingServer(ServerSocket listening, Path spool) {
        this.listening = listening;
        this.spool = spool;
    }

    static SpoolingServer into(Path spool) throws IOException {
        SpoolingServer server = new SpoolingServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), spool);
        inBackground(server::listen);
        return server;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many mails it has said yes to since it began. */
    int taken() {
        return taken.get();
    }

    /** How often each Message-ID came; with its pointed brackets. */
    Map<String, Integer> times() {
        return Map.copyOf(times);
    }

    /** Until the same thread says otherwise, mails are taken and nobody hears of it. */
    void keepSilent() {
        answers.writeLock().lock();
    }

    void answer() {
        answers.writeLock().unlock();
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "spooling-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                inBackground(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16)) {
            OutputStream out = socket.getOutputStream();
            say(out, "220 here is a mail server");
            for (String line = line(in); line != null; line = line(in)) {
                String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                if (verb.equals("DATA")) {
                    say(out, "354 go ahead");
                    take(body(in));
                    String yes = "250 2.0.0 taken as " + taken.incrementAndGet();
                    say(out, yes, answers.readLock());
                } else if (verb.equals("QUIT")) {
                    say(out, "221 2.0.0 bye");
                    return;
                } else {
                    say(out, verb.equals("EHLO") ? "250 8BITMIME" : "250 2.0.0 ok");
                }
            }
        } catch (IOException over) {
            // the other side is gone
        } finally {
            open.remove(socket);
        }
    }

    private void take(byte[] mail) throws IOException {
        String id = id(mail);
        Path file = spool.resolve(id.replaceAll("[^A-Za-z0-9.@-]", "") + "-" + times.merge(id, 1, Integer::sum));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(mail));
            channel.force(true);
        }
    }

    private static String id(byte[] mail) {
        String head = new String(mail, 0, Math.min(mail.length, 4096), StandardCharsets.ISO_8859_1);
        return head.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.substring(12))
                .findFirst()
                .orElse("");
    }

    private static void say(OutputStream out, String line, Lock mayAnswer) throws IOException {
        mayAnswer.lock();
        try {
            say(out, line);
        } finally {
            mayAnswer.unlock();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Everything up to the dot, with the CRLF of the last line; doubled dots stay. */
    private static byte[] body(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 15);
        int met = 2; // an empty mail ends with the first dot
        for (int next = in.read(); next >= 0; next = in.read()) {
            body.write(next);
            met = next == END[met] ? met + 1 : next == '\r' ? 1 : 0;
            if (met == END.length) {
                byte[] all = body.toByteArray();
                return Arrays.copyOf(all, all.length - 3);
            }
        }
        throw new IOException("the other side is gone");
    }

    /** Null at the end. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) return null;
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) socket.close();
    }
}
