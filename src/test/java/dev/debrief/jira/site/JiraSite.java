package dev.debrief.jira.site;

import dev.debrief.jira.site.contract.Contract;
import dev.debrief.jira.site.fault.Faults;
import dev.debrief.jira.site.line.Listener;
import dev.debrief.jira.site.rest.Shapes;
import dev.debrief.jira.site.webhook.Payload;
import dev.debrief.jira.site.webhook.Webhooks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A Jira over real sockets that holds its own state and misbehaves like a real one, as Cloud or as a Data Center. It
 * knows nothing of Debrief. Every request and answer is held against the published contract where that is at hand:
 * {@link #close()} throws where one does not keep it.
 */
public final class JiraSite implements AutoCloseable {
    private final Jira jira;
    private final URI address;
    private final Listener listener;
    private final Faults faults = new Faults();
    private final Limits limits;
    private final Webhooks webhooks;
    private final Contract contract;
    private final Conversation conversation;
    private final JiraPerson somebody;

    private JiraSite(Deployment deployment, Clock clock) {
        jira = new Jira(deployment, clock);
        somebody = jira.people().add("Somebody Else", "somebody@example.org");
        limits = new Limits(deployment, clock);
        contract = new Contract(deployment);
        conversation = new Conversation(jira, faults, limits, contract);
        listener = new Listener(conversation);
        address = URI.create("http://127.0.0.1:" + listener.port() + deployment.context());
        Shapes shapes = conversation.opens(address);
        webhooks = new Webhooks(new Payload(shapes));
        jira.tells(webhooks::happened);
    }

    public static JiraSite cloud(Clock clock) {
        return new JiraSite(Deployment.CLOUD, clock);
    }

    public static JiraSite dataCenter(Clock clock) {
        return new JiraSite(Deployment.DATA_CENTER, clock);
    }

    public static JiraSite of(Deployment deployment, Clock clock) {
        return new JiraSite(deployment, clock);
    }

    /** What a person would give as Jira's address, without a slash at its end. */
    public URI address() {
        return address;
    }

    public Deployment deployment() {
        return jira.deployment();
    }

    /** The account that Debrief has here. */
    public JiraPerson account() {
        return jira.account();
    }

    /** The API token, or the personal access token, of that account. */
    public String token() {
        return conversation.token();
    }

    /** From now on the token is another: the old one is refused. */
    public void changeToken(String token) {
        conversation.token(token);
    }

    /** From now on the account is refused everything, as after too many wrong passwords. */
    public void lockOut(boolean locked) {
        conversation.lockOut(locked);
    }

    /** What has to stand in the Authorization header. */
    public String authorization() {
        if (!deployment().isCloud()) return "Bearer " + token();
        byte[] both = (account().email() + ":" + token()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** The project of that key, made with its usual types, screens and workflow at its first mention. */
    public JiraProject project(String key) {
        synchronized (jira) {
            return jira.makeProject(key);
        }
    }

    /** A custom field; it is on no screen yet. */
    public Field field(String name, Kind kind, String... options) {
        synchronized (jira) {
            return jira.makeField(name, kind, List.of(options));
        }
    }

    public People people() {
        return jira.people();
    }

    /** By id, key or former key, in the hands of somebody else than Debrief. */
    public IssueInJira issue(String idOrKey) {
        synchronized (jira) {
            return inHand(jira.issue(idOrKey).orElseThrow(() -> new IllegalArgumentException("no issue " + idOrKey)));
        }
    }

    /** All that are not deleted, the oldest first. */
    public List<IssueInJira> issues() {
        synchronized (jira) {
            return jira.issues().stream().map(this::inHand).toList();
        }
    }

    /** A task that somebody makes in Jira. */
    public IssueInJira create(String project, String summary) {
        JiraProject in = project(project);
        synchronized (jira) {
            return inHand(jira.create(somebody, in, in.types().get(0), Map.of("summary", Json.text(summary))));
        }
    }

    public Index index() {
        return jira.index();
    }

    public Faults faults() {
        return faults;
    }

    public Limits limits() {
        return limits;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    /** Every call since the beginning, or since {@link #forgetCalls()}. */
    public List<Call> calls() {
        return conversation.calls();
    }

    public void forgetCalls() {
        conversation.forgetCalls();
    }

    /** Nobody can connect any more until {@link #up()}. */
    public void down() {
        listener.pull();
    }

    public void up() {
        listener.plug();
    }

    /** What did not keep the contract, in words. */
    public List<String> violations() {
        return contract.violations();
    }

    /** Forgets what did not keep the contract; for tests that break it on purpose. */
    public void pardon() {
        contract.pardon();
    }

    /** Looks into the contract no more, where many thousand calls are made. */
    public JiraSite unchecked() {
        contract.rest();
        return this;
    }

    @Override
    public void close() {
        listener.close();
        if (!violations().isEmpty()) throw new AssertionError("against Jira's contract: " + violations());
    }

    private IssueInJira inHand(Issue issue) {
        return new IssueInJira(jira, issue, somebody);
    }
}
