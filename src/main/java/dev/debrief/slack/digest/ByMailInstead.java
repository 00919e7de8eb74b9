package dev.debrief.slack.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.digest.OneDigest;
import dev.debrief.digest.Way;
import dev.debrief.slack.message.Elsewhere;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** What Slack cannot bring goes on the other way. */
@ApplicationScoped
class ByMailInstead implements Elsewhere {
    private final OneDigest digests;
    private final ObjectMapper json;

    ByMailInstead(OneDigest digests, ObjectMapper json) {
        this.digests = digests;
        this.json = json;
    }

    @Override
    public boolean tell(String written) {
        Told told = read(written);
        if (told.reminded() != null) return digests.otherwise(Way.SLACK, told.reminded());
        return digests.otherwise(
                Way.SLACK, told.person(), Objects.requireNonNull(told.week(), "a digest is of a week"), told.at());
    }

    private Told read(String written) {
        try {
            return json.readValue(written, Told.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("it was written here", impossible);
        }
    }
}
