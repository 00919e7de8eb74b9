package dev.debrief.slack.client;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Asks once and says what came of it: nothing is sent again by itself, and every wait is shorter than a lease. */
final class Dialogue {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    /** Slack says of these that part of what was asked may have been done before they happened. */
    private static final Set<String> MAYBE_DONE =
            Set.of("fatal_error", "internal_error", "service_unavailable", "request_timeout");

    private final MethodsClient methods;

    /** @param longest how long one request may take, from its first step to the last byte of the answer */
    Dialogue(String url, String token, Duration longest) {
        OkHttpClient http = new OkHttpClient.Builder()
                // a request that may have arrived is never sent again by the line
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(longest)
                .writeTimeout(longest)
                .callTimeout(longest)
                // a rested line that the other side has closed would make every outcome unknown
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                .eventListenerFactory(Departure::of)
                .build();
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(url);
        config.setStatsEnabled(false);
        this.methods = Slack.getInstance(config, new SlackHttpClient(http)).methods(token);
    }

    <R extends SlackApiTextResponse, T> Reply<T> ask(SlackCall<R> call, Function<R, T> read) {
        Departure.begin();
        try {
            R answer = call.of(methods);
            if (answer == null) return new Reply.Lost<>("Slack answered with nothing.");
            return answer.isOk() ? new Reply.Given<>(read.apply(answer)) : refused(answer.getError());
        } catch (SlackApiException status) {
            return status(status.getResponse().code(), status.getResponse().header("Retry-After"));
        } catch (IOException broken) {
            String why = broken.getClass().getSimpleName();
            return Departure.hasLeft()
                    ? new Reply.Lost<>("The line to Slack broke before an answer came (" + why + ").")
                    : new Reply.Away<>("Slack cannot be reached (" + why + ").");
        } catch (RuntimeException unreadable) {
            return new Reply.Lost<>("What answered did not speak as Slack does ("
                    + unreadable.getClass().getSimpleName() + "). Is a proxy in between?");
        }
    }

    private static <T> Reply<T> refused(@Nullable String error) {
        if (error == null) return new Reply.Lost<>("Slack said no and not why.");
        if (error.equals("ratelimited")) return new Reply.TooMany<>(USUAL_PAUSE);
        return MAYBE_DONE.contains(error)
                ? new Reply.Lost<>("Slack had a fault of its own (" + error + ").")
                : new Reply.Refused<>(error);
    }

    private static <T> Reply<T> status(int status, @Nullable String retryAfter) {
        if (status == TOO_MANY) return new Reply.TooMany<>(pause(retryAfter));
        if (status >= SERVER_ERROR || status == REQUEST_TIMEOUT)
            return new Reply.Lost<>("Slack answered with status " + status + ".");
        return new Reply.Away<>("Something answered with status " + status
                + " in the place of Slack. Look at DEBRIEF_SLACK_URL and at proxies in between.");
    }

    private static Duration pause(@Nullable String retryAfter) {
        String seconds = retryAfter == null ? "" : retryAfter.strip();
        return seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : USUAL_PAUSE;
    }
}
