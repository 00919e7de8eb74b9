package dev.debrief.mail.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;

/**
 * A mail server made by hand that does what a test wants at every point of the dialogue, over real sockets. It keeps
 * what it has taken: a mail counts as taken with its final dot, whatever is said to it afterwards.
 */
final class FaultyServer implements AutoCloseable {
    /** Where something can happen. AFTER_DOT: the mail is taken and nothing has been said yet. */
    enum Point {
        GREETING,
        EHLO,
        STARTTLS,
        AUTH,
        RSET,
        MAIL,
        RCPT,
        DATA,
        MID_BODY,
        DOT,
        AFTER_DOT,
        AFTER_OK,
        QUIT
    }

    /** Decides by the number of the connection, from 1, and by the recipient, which is empty until it is known. */
    interface Plan {
        Deed at(Point point, int connection, String recipient);
    }

    /** A mail with its whole text, as it was taken. */
    record Taken(String recipient, String id, String text) {}

    static final Plan GOOD = (point, connection, recipient) -> new Deed.GoOn();

    private final ServerSocket listening;
    private final Set<String> extensions;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Point> reached = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger goodbyes = new AtomicInteger();
    private volatile Plan plan;

    private FaultyServer(ServerSocket listening, Plan plan, Set<String> extensions) {
        this.listening = listening;
        this.plan = plan;
        this.extensions = extensions;
    }

    static FaultyServer with(Plan plan, String... extensions) {
        try {
            ServerSocket listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            listening.setReceiveBufferSize(4096);
            FaultyServer server = new FaultyServer(listening, plan, Set.of(extensions));
            server.inBackground(server::listen);
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that does the same to everybody at one point. */
    static FaultyServer at(Point where, Deed deed, String... extensions) {
        return with((point, connection, recipient) -> point == where ? deed : new Deed.GoOn(), extensions);
    }

    int port() {
        return listening.getLocalPort();
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    int connections() {
        return connections.get();
    }

    /** Forgets what it has taken. */
    void forget() {
        taken.clear();
    }

    /** The points that somebody came to. */
    Set<Point> reached() {
        return Set.copyOf(reached);
    }

    int goodbyes() {
        return goodbyes.get();
    }

    void follow(Plan other) {
        plan = other;
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                inBackground(() -> talk(new Talk(socket, number)));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Talk talk) {
        try {
            talk.greet();
            while (talk.goesOn()) talk.answer();
        } catch (IOException over) {
            // the line is down, by one side or the other
        } finally {
            talk.down();
        }
    }

    private void inBackground(Runnable work) {
        Thread thread = new Thread(work, "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) socket.close();
    }

    /** One connection. */
    private final class Talk {
        private final int number;
        private final Socket raw;
        private Socket socket;
        private InputStream in;
        private OutputStream out;
        private String recipient = "";

        Talk(Socket socket, int number) {
            this.raw = socket;
            this.socket = socket;
            this.number = number;
            try {
                this.in = new BufferedInputStream(socket.getInputStream());
                this.out = socket.getOutputStream();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean goesOn() {
            return !socket.isClosed();
        }

        void greet() throws IOException {
            say(Point.GREETING, "220 here is a mail server");
        }

        void answer() throws IOException {
            String line = line();
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(Point.EHLO, hello());
                case "STARTTLS" -> startTls();
                case "AUTH" -> say(Point.AUTH, "235 2.7.0 come in");
                case "RSET" -> say(Point.RSET, "250 2.0.0 forgotten");
                case "MAIL" -> say(Point.MAIL, "250 2.1.0 sender ok");
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(Point.RCPT, "250 2.1.5 recipient ok");
                }
                case "DATA" -> {
                    if (say(Point.DATA, "354 go ahead")) body();
                }
                case "QUIT" -> {
                    goodbyes.incrementAndGet();
                    say(Point.QUIT, "221 2.0.0 bye");
                    down();
                }
                default -> put("500 5.5.1 what is " + verb + "?");
            }
        }

        private String hello() {
            StringBuilder lines = new StringBuilder("250-mail.example.org\r\n");
            if (!(socket instanceof SSLSocket) && extensions.contains("STARTTLS")) lines.append("250-STARTTLS\r\n");
            if (extensions.contains("AUTH")) lines.append("250-AUTH PLAIN LOGIN\r\n");
            return lines + "250 8BITMIME";
        }

        private void startTls() throws IOException {
            if (!say(Point.STARTTLS, "220 2.0.0 begin")) return;
            SSLSocket encrypted =
                    (SSLSocket) Certificates.context().getSocketFactory().createSocket(raw, null, raw.getPort(), true);
            encrypted.setUseClientMode(false);
            socket = encrypted;
            in = new BufferedInputStream(encrypted.getInputStream());
            out = encrypted.getOutputStream();
        }

        private void body() throws IOException {
            StringBuilder text = new StringBuilder();
            int lines = 0;
            for (String line = line(); !line.equals("."); line = line()) {
                text.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
                if (++lines == 5 && !act(Point.MID_BODY)) return;
            }
            Deed deed = plan.at(Point.DOT, number, recipient);
            if (!(deed instanceof Deed.GoOn)) {
                act(deed);
                return;
            }
            taken.add(new Taken(recipient, id(text), text.toString()));
            if (say(Point.AFTER_DOT, "250 2.0.0 taken as " + taken.size())) act(Point.AFTER_OK);
        }

        private String id(StringBuilder text) {
            return text.toString()
                    .lines()
                    .filter(line -> line.startsWith("Message-ID: "))
                    .map(line -> line.substring(12))
                    .findFirst()
                    .orElse("");
        }

        /** Whether the good answer was given. */
        private boolean say(Point point, String good) throws IOException {
            if (!act(point)) return false;
            put(good);
            return true;
        }

        private boolean act(Point point) throws IOException {
            reached.add(point);
            return act(plan.at(point, number, recipient));
        }

        private boolean act(Deed deed) throws IOException {
            if (deed instanceof Deed.GoOn) return true;
            if (deed instanceof Deed.Say say) put(say.line());
            if (deed instanceof Deed.Silence) {
                in.transferTo(OutputStream.nullOutputStream()); // until the other side has had enough
                throw new IOException("it went away");
            }
            if (deed instanceof Deed.Cut) {
                raw.setSoLinger(true, 0);
                raw.close();
                throw new IOException("cut");
            }
            return false;
        }

        private void put(String lines) throws IOException {
            out.write((lines + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) throw new IOException("the other side is gone");
                if (next != '\r') line.write(next);
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        void down() {
            try {
                raw.close();
            } catch (IOException e) {
                // it is down
            }
            open.remove(raw);
        }
    }
}
