package dev.debrief.jira.site.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens on a port of this machine alone, with a thread for each connection; it can be pulled out and put back. */
public final class Listener implements AutoCloseable {
    /** What is done on a connection as long as it lasts. */
    public interface Talk {
        void on(Line line) throws IOException;
    }

    private final Talk talk;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket listening;
    private volatile Thread accepting;

    public Listener(Talk talk) {
        this.talk = talk;
        this.listening = listen(0);
        this.port = listening.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** Nobody can connect any more when this returns, and every line is cut. */
    public void pull() {
        try {
            listening.close();
            // the kernel listens as long as a thread still waits in it
            accepting.join();
            for (Socket socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Listens again, on the same port. */
    public void plug() {
        if (listening.isClosed()) listening = listen(port);
    }

    private ServerSocket listen(int on) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 200);
            accepting = inBackground(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket socket = from.accept();
                open.add(socket);
                inBackground(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            talk.on(new Line(socket));
        } catch (IOException over) {
            // the line is down, by one side or the other
        } finally {
            open.remove(socket);
        }
    }

    private static Thread inBackground(Runnable work) {
        Thread thread = new Thread(work, "jira-site");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        pull();
    }
}
