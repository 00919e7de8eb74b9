package dev.debrief.jira.site.fault;

import dev.debrief.jira.site.line.Answer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The plan of what goes wrong. Calls are counted from the moment something is planned, the next one being the first. */
public final class Faults {
    private static final class Planned {
        private final String method;
        private final Pattern path;
        private final Optional<Fault> fault;
        private final Runnable deed;
        private int left;

        private Planned(String method, String path, int nth, Optional<Fault> fault, Runnable deed) {
            this.method = method;
            this.path = Pattern.compile(path.replace("*", "[^/]+"));
            this.left = nth;
            this.fault = fault;
            this.deed = deed;
        }

        private boolean strikes(String called, String at) {
            if (!method.isEmpty() && !method.equals(called)) return false;
            if (!path.pattern().isEmpty() && !path.matcher(at).matches()) return false;
            left--;
            return left == 0;
        }
    }

    /** Another answer than the true one, which looks like one. */
    private record Told(String method, String path, UnaryOperator<Answer> instead) {}

    private final List<Planned> planned = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private Optional<Fault> always = Optional.empty();
    private Optional<Random> chance = Optional.empty();
    private List<Fault> choice = Fault.all();
    private int oneIn;
    private int struck;

    public void next(Fault fault) {
        at(1, fault);
    }

    /** At the n-th call from now, whatever it is. */
    public synchronized void at(int nth, Fault fault) {
        planned.add(new Planned("", "", nth, Optional.of(fault), () -> {}));
    }

    /** At the n-th call of a kind from now; a star in the path stands for an id or key, as in /issue/&#42;/transitions. */
    public synchronized void on(String method, String path, int nth, Fault fault) {
        planned.add(new Planned(method, path, nth, Optional.of(fault), () -> {}));
    }

    /** Just before the n-th call of a kind from now acts, something is done; nothing goes wrong by itself. */
    public synchronized void before(String method, String path, int nth, Runnable deed) {
        planned.add(new Planned(method, path, nth, Optional.empty(), deed));
    }

    /** The next call of a kind acts, and is answered differently. */
    public synchronized void told(String method, String path, UnaryOperator<Answer> instead) {
        told.add(new Told(method, path, instead));
    }

    /** What is told of an answer to that call. */
    public synchronized Answer told(String method, String path, Answer answer) {
        for (Told plan : told) {
            if (!plan.method.equals(method) || !plan.path.equals(path)) continue;
            told.remove(plan);
            return plan.instead.apply(answer);
        }
        return answer;
    }

    /** At every call until {@link #none()}: an outage. */
    public synchronized void always(Fault fault) {
        always = Optional.of(fault);
    }

    /** At one call in so many, any fault that there is, the same for the same seed and the same calls. */
    public void randomly(long seed, int oneIn) {
        randomly(seed, oneIn, Fault.all());
    }

    public synchronized void randomly(long seed, int oneIn, List<Fault> choice) {
        this.chance = Optional.of(new Random(seed));
        this.oneIn = oneIn;
        this.choice = List.copyOf(choice);
    }

    /** Nothing goes wrong any more. */
    public synchronized void none() {
        planned.clear();
        told.clear();
        always = Optional.empty();
        chance = Optional.empty();
    }

    /** How many calls something went wrong at. */
    public synchronized int struck() {
        return struck;
    }

    /** What goes wrong at this call. What is to be done just before it is done. */
    public Optional<Fault> at(String method, String path) {
        List<Planned> striking = striking(method, path);
        striking.forEach(plan -> plan.deed.run());
        return fault(striking.stream().flatMap(plan -> plan.fault.stream()).findFirst());
    }

    private synchronized Optional<Fault> fault(Optional<Fault> planned) {
        Optional<Fault> fault = planned;
        if (fault.isEmpty()) fault = always;
        if (chance.isPresent()) {
            Random random = chance.get();
            int drawn = random.nextInt(oneIn);
            Fault chosen = choice.get(random.nextInt(choice.size()));
            if (fault.isEmpty() && drawn == 0) fault = Optional.of(chosen);
        }
        if (fault.isPresent()) struck++;
        return fault;
    }

    private synchronized List<Planned> striking(String method, String path) {
        List<Planned> striking = new ArrayList<>();
        for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
            Planned plan = each.next();
            if (!plan.strikes(method, path)) continue;
            striking.add(plan);
            each.remove();
        }
        return striking;
    }
}
