package dev.debrief.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A Slack that remembers: people, channels and messages, over a real socket. What goes wrong at a call, and whether
 * before or after it acted, a test says.
 */
public final class FakeSlack implements AutoCloseable {
    public static final String TOKEN = "xoxb-the-token-of-the-tests";

    /** What goes wrong at one call. */
    public enum Fault {
        NONE,
        /** The line breaks before anything was done. */
        CUT_BEFORE,
        /** It is done, and the line breaks. */
        CUT_AFTER,
        /** It is done, and half of the answer comes. */
        HALF_AN_ANSWER,
        /** The line breaks, and the request arrives later. */
        ARRIVES_LATER,
        TOO_MANY,
        PAGE_BEFORE,
        PAGE_AFTER,
        FAULT_BEFORE,
        FAULT_AFTER,
        FATAL_AFTER,
        /** It answers when nobody waits any more. */
        SLOW
    }

    /** A message that stands here. */
    public record Standing(String channel, String ts, String text, JsonNode blocks, JsonNode metadata) {}

    /** What was asked. */
    public record Asked(String method, Map<String, String> headers, String body) {
        public Map<String, String> form() {
            Map<String, String> form = new LinkedHashMap<>();
            for (String pair : body.split("&", -1)) {
                String[] both = pair.split("=", 2);
                if (both.length == 2)
                    form.put(
                            URLDecoder.decode(both[0], StandardCharsets.UTF_8),
                            URLDecoder.decode(both[1], StandardCharsets.UTF_8));
            }
            return form;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final ServerSocket socket;
    private final Map<String, String> idByEmail = new TreeMap<>();
    private final Map<String, String> errorByChannel = new TreeMap<>();
    private final List<Standing> messages = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<JsonNode> views = new ArrayList<>();
    private final Deque<Asked> late = new ArrayDeque<>();
    private volatile Function<String, Fault> faults = method -> Fault.NONE;
    private volatile Supplier<Instant> clock = () -> Instant.parse("2026-11-21T07:00:00Z");
    private volatile boolean isForgetful;
    private int next;

    private FakeSlack(ServerSocket socket) {
        this.socket = socket;
    }

    public static FakeSlack begin() {
        try {
            FakeSlack slack = new FakeSlack(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread listening = new Thread(slack::listen, "fake slack");
            listening.setDaemon(true);
            listening.start();
            return slack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + socket.getLocalPort() + "/api/";
    }

    public synchronized void forget() {
        List.of(messages, asked, views).forEach(List::clear);
        late.clear();
        errorByChannel.clear();
        faults = method -> Fault.NONE;
        isForgetful = false;
    }

    /** By which clock messages are stamped. */
    public void clock(Supplier<Instant> other) {
        clock = other;
    }

    public void faults(Function<String, Fault> other) {
        faults = other;
    }

    public synchronized void member(String email, String id) {
        idByEmail.put(email, id);
    }

    /** Whoever writes to this channel is refused. */
    public synchronized void refuses(String channel, String error) {
        errorByChannel.put(channel, error);
    }

    /** From now on a channel is read without metadata: nothing is ever found again. */
    public void forgetMetadata(boolean forgets) {
        isForgetful = forgets;
    }

    public synchronized List<Standing> messages() {
        return List.copyOf(messages);
    }

    public synchronized List<Standing> in(String channel) {
        return messages.stream().filter(one -> one.channel().equals(channel)).toList();
    }

    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    public synchronized List<JsonNode> views() {
        return List.copyOf(views);
    }

    /** What was under way arrives now. */
    public synchronized void arrive() {
        while (!late.isEmpty()) act(late.poll());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                Thread answering = new Thread(() -> answer(line), "fake slack answers");
                answering.setDaemon(true);
                answering.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket line) {
        try (line) {
            Asked request = read(line.getInputStream());
            Fault fault = faults.apply(request.method());
            synchronized (this) {
                asked.add(request);
                if (fault == Fault.ARRIVES_LATER) late.add(request);
            }
            OutputStream out = line.getOutputStream();
            switch (fault) {
                case NONE -> say(out, OK, "application/json", act(request).toString(), Integer.MAX_VALUE);
                case CUT_BEFORE, ARRIVES_LATER -> line.setSoLinger(true, 0);
                case CUT_AFTER -> {
                    act(request);
                    line.setSoLinger(true, 0);
                }
                case HALF_AN_ANSWER ->
                    say(out, OK, "application/json", act(request).toString(), 9);
                case TOO_MANY -> say(out, 429, "application/json", "{\"ok\":false,\"error\":\"ratelimited\"}", 999);
                case PAGE_BEFORE -> say(out, OK, "text/html", "<html>Sign in to the proxy</html>", 999);
                case PAGE_AFTER -> {
                    act(request);
                    say(out, OK, "text/html", "<html>Something went wrong</html>", 999);
                }
                case FAULT_BEFORE -> say(out, 503, "text/html", "<html>503</html>", 999);
                case FAULT_AFTER -> {
                    act(request);
                    say(out, 500, "text/html", "<html>500</html>", 999);
                }
                case FATAL_AFTER -> {
                    act(request);
                    say(out, OK, "application/json", "{\"ok\":false,\"error\":\"fatal_error\"}", 999);
                }
                // until the other side goes
                case SLOW -> line.getInputStream().read();
            }
        } catch (IOException gone) {
            // the other side did not wait
        }
    }

    private static Asked read(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream);
        String first = line(in);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Asked(first.split(" ", -1)[1].replace("/api/", ""), headers, body);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("nobody asked anything");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    private static void say(OutputStream out, int status, String type, String body, int most) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " Said\r\nContent-Type: " + type + "\r\nRetry-After: 7\r\nContent-Length: "
                + bytes.length + "\r\nConnection: close\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(bytes, 0, Math.min(most, bytes.length));
        out.flush();
    }

    private synchronized ObjectNode act(Asked request) {
        Map<String, String> form = request.form();
        if (!("Bearer " + TOKEN).equals(request.headers().get("Authorization"))) return no("invalid_auth");
        return switch (request.method()) {
            case "auth.test" ->
                yes().put("team", "Acme").put("user", "debrief").put("url", "https://acme.example.com/");
            case "users.lookupByEmail" -> lookUp(said(form, "email"));
            case "conversations.open" -> open(said(form, "users"));
            case "chat.postMessage" -> post(form);
            case "chat.update" -> update(form);
            case "conversations.history" -> history(form);
            case "views.open" -> {
                views.add(read(said(form, "view")));
                ObjectNode answer = yes();
                answer.putObject("view").put("id", "V" + views.size());
                yield answer;
            }
            default -> no("unknown_method");
        };
    }

    private ObjectNode lookUp(String email) {
        String id = idByEmail.get(email);
        if (id == null) return no("users_not_found");
        ObjectNode answer = yes();
        answer.putObject("user").put("id", id).put("deleted", id.endsWith("GONE"));
        return answer;
    }

    private ObjectNode open(String user) {
        ObjectNode answer = yes();
        answer.putObject("channel").put("id", "D" + user.substring(1));
        return answer;
    }

    private ObjectNode post(Map<String, String> form) {
        String channel = said(form, "channel");
        String error = errorByChannel.get(channel);
        if (error != null) return no(error);
        String ts = clock.get().getEpochSecond() + "." + String.format("%06d", ++next);
        messages.add(new Standing(
                channel,
                ts,
                said(form, "text"),
                read(said(form, "blocks")),
                read(form.getOrDefault("metadata", "{}"))));
        return yes().put("channel", channel).put("ts", ts);
    }

    private ObjectNode update(Map<String, String> form) {
        for (int i = 0; i < messages.size(); i++) {
            Standing one = messages.get(i);
            if (!one.channel().equals(form.get("channel")) || !one.ts().equals(form.get("ts"))) continue;
            messages.set(
                    i,
                    new Standing(
                            one.channel(), one.ts(), said(form, "text"), read(said(form, "blocks")), one.metadata()));
            return yes().put("channel", one.channel()).put("ts", one.ts());
        }
        return no("message_not_found");
    }

    /** The newest first, two on a page. */
    private ObjectNode history(Map<String, String> form) {
        double oldest = Double.parseDouble(form.getOrDefault("oldest", "0"));
        List<Standing> all = new ArrayList<>(messages.stream()
                .filter(one -> one.channel().equals(form.get("channel")) && Double.parseDouble(one.ts()) > oldest)
                .toList());
        Collections.reverse(all);
        int from = form.getOrDefault("cursor", "").isEmpty() ? 0 : Integer.parseInt(said(form, "cursor"));
        ObjectNode answer = yes().put("has_more", from + 2 < all.size());
        ArrayNode page = answer.putArray("messages");
        boolean tells = !isForgetful && "1".equals(form.get("include_all_metadata"));
        all.stream().skip(from).limit(2).forEach(one -> {
            ObjectNode message =
                    page.addObject().put("type", "message").put("ts", one.ts()).put("text", one.text());
            if (tells && one.metadata().has("event_type")) message.set("metadata", one.metadata());
        });
        if (from + 2 < all.size()) answer.putObject("response_metadata").put("next_cursor", String.valueOf(from + 2));
        return answer;
    }

    private static String said(Map<String, String> form, String field) {
        return Objects.requireNonNull(form.get(field), field);
    }

    private static ObjectNode yes() {
        return JSON.createObjectNode().put("ok", true);
    }

    private static ObjectNode no(String error) {
        return JSON.createObjectNode().put("ok", false).put("error", error);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
