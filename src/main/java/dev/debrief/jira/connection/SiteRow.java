package dev.debrief.jira.connection;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Jira that action items are followed in. */
@Entity
@Table(name = "jira_site")
public class SiteRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    /** Without a slash at its end. */
    public String address;

    public String deployment;

    @Nullable
    public String email;

    /** Whom Jira takes Debrief for; empty until it was asked. */
    public String account = "";

    String zone = "UTC";

    @Nullable
    public Instant polledUntil;

    public int pollEverySeconds = 60;

    @Nullable
    public Instant polledAt;

    /** Whether somebody wants it asked at once for what changed. */
    public boolean pollWanted;

    @Nullable
    public Instant pausedUntil;

    /** What is wrong with the whole site; empty where nothing is. */
    public String why = "";

    public boolean fromEnvironment;
    public Instant addedAt;

    /** Null as long as it is connected. */
    @Nullable
    public Instant disconnectedAt;

    @SuppressWarnings("NullAway.Init")
    protected SiteRow() {}

    /** A Jira that nobody has asked yet. */
    public SiteRow(String address, Deployment deployment, @Nullable String email, Instant now) {
        this.address = address;
        this.deployment = deployment.word();
        this.email = email;
        this.addedAt = now;
    }

    /** Until the transaction ends; there is one. */
    public static SiteRow held(long id) {
        return Objects.requireNonNull(SiteRow.findById(id, LockModeType.PESSIMISTIC_WRITE), "a site stays");
    }

    /** Those that are connected now, the eldest first. */
    public static List<SiteRow> connected() {
        return list("disconnectedAt is null order by id");
    }

    /** The one that is connected now. */
    public static Optional<SiteRow> connected(long id) {
        return find("id = ?1 and disconnectedAt is null", id).firstResultOptional();
    }

    /** The one of that address, connected or not. */
    public static Optional<SiteRow> at(String address) {
        return find("address", address).firstResultOptional();
    }

    /** Whether something may go there. */
    public boolean isConnected() {
        return disconnectedAt == null;
    }

    /** Its number. */
    public long id() {
        return Objects.requireNonNull(id, "it was stored");
    }

    /** Cloud or a Data Center. */
    public Deployment kind() {
        return Deployment.of(deployment).orElseThrow();
    }

    /** Asked to be left alone for so long. */
    void pause(Instant until, String reason) {
        pausedUntil = until;
        why = reason;
    }

    /** It answered as it should. */
    public void isWell() {
        why = "";
        pausedUntil = null;
    }

    /** What Jira says of the account; what it does not say stays. */
    public void is(String who, String whereTo) {
        account = who;
        if (!whereTo.isEmpty()) zone = whereTo;
    }

    /** Of the account, in which a search reads minutes; UTC where Java does not know it. */
    public ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** How often it is asked what changed. */
    public Duration pollEvery() {
        return Duration.ofSeconds(pollEverySeconds);
    }
}
