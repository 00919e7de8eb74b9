package dev.debrief.jira.remote;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the door to a Jira. Connections to the same address are shared; all calls together end below a lease. */
@ApplicationScoped
public class Doors {
    private static final int CONNECT_SECONDS = 5;
    private static final Duration WHILE_SOMEBODY_WAITS = Duration.ofSeconds(5);

    private final ObjectMapper json;
    private final Clock clock;
    private final Duration answersWithin;
    private final Map<String, Object> clients = new ConcurrentHashMap<>();

    Doors(
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "debrief.jira.answers-within") Duration answersWithin) {
        this.json = json;
        this.clock = clock;
        this.answersWithin = answersWithin;
    }

    /**
     * Jira Cloud.
     *
     * @param address without a slash at its end
     * @param email of the account that the token belongs to
     */
    public Jira cloud(String address, String email, String token, Ledger ledger) {
        return cloud(address, email, token, ledger, answersWithin);
    }

    /** The same, asked by somebody who waits for no longer than this for an answer. */
    public Jira cloud(String address, String email, String token, Ledger ledger, Duration within) {
        return new Cloud(client(address, CloudApi.class, within), basic(email, token), new Line(json, ledger, clock));
    }

    /** Jira Data Center, with a personal access token. */
    public Jira dataCenter(String address, String token, Ledger ledger) {
        return dataCenter(address, token, ledger, answersWithin);
    }

    /** The same, asked by somebody who waits for no longer than this for an answer. */
    public Jira dataCenter(String address, String token, Ledger ledger, Duration within) {
        return new DataCenter(
                client(address, DataCenterApi.class, within), "Bearer " + token, new Line(json, ledger, clock));
    }

    /** Who is there, asked without a token. */
    public Who knock(String address, boolean asCloud) {
        OffersApi api = client(address + root(asCloud), OffersApi.class, WHILE_SOMEBODY_WAITS);
        return new Knock(json).at(api::about);
    }

    /** What Jira Cloud offers to choose from; a person waits for it, so it is asked for a short time only. */
    public Offers cloudOffers(String address, String email, String token, Ledger ledger) {
        return offers(address, true, basic(email, token), ledger);
    }

    /** What a Data Center offers to choose from. */
    public Offers dataCenterOffers(String address, String token, Ledger ledger) {
        return offers(address, false, "Bearer " + token, ledger);
    }

    private Offers offers(String address, boolean isCloud, String proof, Ledger ledger) {
        OffersApi api = client(address + root(isCloud), OffersApi.class, WHILE_SOMEBODY_WAITS);
        return new Offers(api, proof, isCloud, new Line(json, ledger, clock));
    }

    private static String root(boolean isCloud) {
        return isCloud ? "/rest/api/3" : "/rest/api/2";
    }

    private static String basic(String email, String token) {
        byte[] both = (email + ":" + token).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private <T> T client(String address, Class<T> api, Duration within) {
        Duration patience = within.compareTo(answersWithin) < 0 ? within : answersWithin;
        String name = api.getSimpleName() + " " + patience + " " + address;
        return api.cast(clients.computeIfAbsent(name, unused -> built(address, api, patience)));
    }

    /** Sends once and follows nobody elsewhere: a redirection would take the token along. */
    private static Object built(String address, Class<?> api, Duration within) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(address))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(api);
    }
}
