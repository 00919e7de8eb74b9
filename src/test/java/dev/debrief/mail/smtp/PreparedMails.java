package dev.debrief.mail.smtp;

import dev.debrief.mail.Tls;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Posts mails that lie in a directory, as they are, with the lines that Debrief has: what the way to the server costs
 * alone. A process of its own, so that it has the same Java under it as the Debrief beside which it is measured.
 */
final class PreparedMails {
    private PreparedMails() {}

    /** Port, directory, how many at once; answers on the terminal how many milliseconds it took. */
    public static void main(String[] asked) throws Exception {
        List<Path> mails;
        try (Stream<Path> files = Files.list(Path.of(asked[1]))) {
            mails = files.toList();
        }
        Connections lines = new Connections(server(Integer.parseInt(asked[0])), Clock.systemUTC());
        List<Path> few = mails.subList(0, mails.size() / 10);
        post(lines, few, Integer.parseInt(asked[2])); // until the code is warm
        long began = System.nanoTime();
        post(lines, mails, Integer.parseInt(asked[2]));
        System.out.println(Duration.ofNanos(System.nanoTime() - began).toMillis());
        lines.closeAll();
    }

    private static Server server(int port) {
        Duration patience = Duration.ofMinutes(1);
        return new Server(
                "127.0.0.1", port, Tls.NONE, Optional.empty(), "localhost", Optional.empty(), patience, patience);
    }

    private static void post(Connections lines, List<Path> mails, int atOnce) throws InterruptedException {
        Queue<Path> waiting = new ConcurrentLinkedQueue<>(mails);
        AtomicInteger failed = new AtomicInteger();
        List<Thread> posting = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) posting.add(new Thread(() -> failed.addAndGet(post(lines, waiting))));
        posting.forEach(Thread::start);
        for (Thread one : posting) one.join();
        if (failed.get() > 0) throw new IllegalStateException(failed + " mails were not taken");
    }

    private static int post(Connections lines, Queue<Path> waiting) {
        int failed = 0;
        for (Path file = waiting.poll(); file != null; file = waiting.poll()) {
            try (Connections.Line line = lines.take()) {
                byte[] mail = Files.readAllBytes(file);
                String to = recipient(mail);
                if (!(line.send("debrief@example.org", to, mail, () -> true) instanceof Ending.Taken)) failed++;
            } catch (Exception broken) {
                failed++;
            }
        }
        return failed;
    }

    private static String recipient(byte[] mail) {
        String head = new String(mail, 0, Math.min(mail.length, 1024), StandardCharsets.ISO_8859_1);
        int at = head.indexOf('<', head.indexOf("\nTo: "));
        return head.substring(at + 1, head.indexOf('>', at));
    }
}
