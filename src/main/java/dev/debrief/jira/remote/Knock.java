package dev.debrief.jira.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Knocks at an address to learn whether a Jira is there. No token goes along: whoever answers may be anybody. */
final class Knock {
    private static final int FIRST_REDIRECT = 300;
    private static final int LAST_REDIRECT = 399;

    private final ObjectMapper json;

    Knock(ObjectMapper json) {
        this.json = json;
    }

    Who at(Supplier<Response> call) {
        try (Response response = call.get()) {
            return who(response);
        } catch (RuntimeException broken) {
            return new Who.Nobody(why(broken));
        }
    }

    private Who who(Response response) {
        int status = response.getStatus();
        if (status == 401 || status == 403) return new Who.Silent();
        if (status == 404 || status == 410) return new Who.NotOfThisKind();
        if (status >= FIRST_REDIRECT && status <= LAST_REDIRECT) {
            String where = response.getHeaderString("Location");
            return new Who.Nobody("This address leads on"
                    + (where == null ? " to another" : " to " + where)
                    + ". Write the address that it leads to: a token is not taken along.");
        }
        if (status == 429 || status >= 500)
            return new Who.Nobody("What is there answers with status " + status + " now. Try again later.");
        return read(response);
    }

    private Who read(Response response) {
        try {
            JsonNode about = json.readTree(response.readEntity(String.class));
            if (about != null && about.hasNonNull("version"))
                return new Who.Jira(about.path("deploymentType").asText("").equals("Cloud"));
        } catch (JsonProcessingException aPage) {
            // said below
        }
        return new Who.Nobody("There is a page at this address, but no Jira answers behind it."
                + " Write the address that Jira's start page has.");
    }

    private static String why(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) return "There is no host of this name.";
            if (cause instanceof SSLException)
                return "The certificate of this host is not trusted here, or it does not speak HTTPS.";
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException)
                return "Nobody answers at this address: the connection is refused.";
        }
        return "Nobody answered at this address in time.";
    }
}
