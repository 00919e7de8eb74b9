package dev.debrief.jira.site;

import dev.debrief.jira.site.contract.Contract;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Faults;
import dev.debrief.jira.site.fault.Moment;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.site.line.Answer;
import dev.debrief.jira.site.line.Line;
import dev.debrief.jira.site.line.Listener;
import dev.debrief.jira.site.line.Request;
import dev.debrief.jira.site.rest.Api;
import dev.debrief.jira.site.rest.Shapes;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hears requests, lets go wrong what is planned, and writes every call down. */
final class Conversation implements Listener.Talk {
    private final Jira jira;
    private final Faults faults;
    private final Contract contract;
    private final Doorkeeper door;
    private final List<Call> calls = new ArrayList<>();
    private volatile Api api;
    private int number;

    Conversation(Jira jira, Faults faults, Limits limits, Contract contract) {
        this.jira = jira;
        this.faults = faults;
        this.contract = contract;
        this.door = new Doorkeeper(jira, limits);
    }

    /** Where it is reached: what it says of itself. */
    Shapes opens(URI address) {
        Shapes shapes = new Shapes(jira, address);
        api = new Api(jira, shapes);
        return shapes;
    }

    String token() {
        return door.token();
    }

    void token(String token) {
        door.token(token);
    }

    void lockOut(boolean locked) {
        door.lockOut(locked);
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized void forgetCalls() {
        calls.clear();
    }

    @Override
    public void on(Line line) throws IOException {
        for (Optional<Request> request = line.read(); request.isPresent(); request = line.read()) {
            if (!goesOn(line, request.get())) return;
        }
    }

    /** Whether the line is still good afterwards. */
    private boolean goesOn(Line line, Request request) throws IOException {
        String root = jira.deployment().context() + jira.deployment().api();
        Optional<Request> below = request.below(root);
        Optional<Fault> fault =
                faults.at(request.method(), below.map(Request::path).orElse(request.path()));
        Optional<Answer> spoilt = fault.flatMap(Conversation::instead);
        if (is(fault, Moment.BEFORE)) {
            below.ifPresent(contract::check);
            write(request, below, spoilt.map(Answer::status).orElse(0), fault);
            return end(line, fault, spoilt);
        }
        Optional<Request> acted = is(fault, Moment.DURING) ? below.map(Halves::first) : below;
        Answer answer =
                acted.map(this::answer).orElseGet(() -> Answer.html(404, "<html><body>Not Found</body></html>"));
        if (fault.isEmpty()) {
            write(request, below, answer.status(), fault);
            line.send(answer);
            return true;
        }
        if (fault.get().trouble() == Trouble.BROKEN_BODY && !answer.body().isEmpty())
            spoilt = Optional.of(answer.broken());
        write(request, below, spoilt.map(Answer::status).orElse(0), fault);
        if (is(fault, Moment.DURING)) line.sendHalf(answer);
        return end(line, fault, spoilt);
    }

    private Answer answer(Request request) {
        Answer answer;
        synchronized (jira) {
            answer = door.refuses(request).orElseGet(() -> api.answer(request));
        }
        Answer told = faults.told(request.method(), request.path(), answer);
        contract.check(request, told);
        return told;
    }

    private static boolean end(Line line, Optional<Fault> fault, Optional<Answer> instead) throws IOException {
        if (instead.isPresent()) {
            line.send(instead.get());
            return true;
        }
        if (fault.orElseThrow().trouble() == Trouble.SILENCE) line.keepSilent();
        else line.reset();
        return false;
    }

    /** What is said instead of the answer; nothing where nothing is said. */
    private static Optional<Answer> instead(Fault fault) {
        return switch (fault.trouble()) {
            case RESET, SILENCE, BROKEN_BODY -> Optional.empty();
            case SERVER_ERROR ->
                Optional.of(Answer.html(500, "<html><body><h1>Internal server error</h1></body></html>"));
            case MAINTENANCE ->
                Optional.of(Answer.html(503, "<!DOCTYPE html><html><body><h1>We'll be back soon</h1></body></html>"));
            case TOO_MANY -> Optional.of(Doorkeeper.tooMany("jira-burst-based", fault.retryAfter()));
        };
    }

    private static boolean is(Optional<Fault> fault, Moment moment) {
        return fault.isPresent() && fault.get().moment() == moment;
    }

    private synchronized void write(Request request, Optional<Request> below, int status, Optional<Fault> fault) {
        number++;
        calls.add(new Call(
                number,
                request.method(),
                below.map(Request::path).orElse(request.path()),
                request.query(),
                request.body(),
                status,
                jira.now(),
                fault,
                request.header("authorization").orElse("")));
    }
}
