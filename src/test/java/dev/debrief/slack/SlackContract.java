package dev.debrief.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import dev.debrief.slack.FakeSlack.Asked;
import java.nio.file.Path;

/** What Slack describes of requests to it. */
public final class SlackContract {
    private final OpenApiInteractionValidator validator;

    public SlackContract(Path contract) {
        validator = OpenApiInteractionValidator.createFor(contract.toString())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                        .build())
                .build();
    }

    /** Fails where Slack would not take the request. */
    public void holds(Asked asked) {
        SimpleRequest request = SimpleRequest.Builder.post("/" + asked.method())
                .withContentType(asked.headers().get("Content-Type"))
                .withBody(asked.body())
                .build();
        // a form has no types: what looks like a number is taken for one, and yes and no are 1 and 0
        assertThat(validator.validateRequest(request).getMessages().stream()
                        .filter(message -> !message.getMessage().contains("Instance type")))
                .as(asked.method())
                .isEmpty();
        assertThat(asked.headers()).containsEntry("Authorization", "Bearer " + FakeSlack.TOKEN);
        assertThat(asked.body()).as("the token stands in the header alone").doesNotContain(FakeSlack.TOKEN);
    }
}
