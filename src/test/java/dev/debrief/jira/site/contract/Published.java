package dev.debrief.jira.site.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.debrief.Shared;
import dev.debrief.jira.site.Deployment;
import dev.debrief.jira.site.line.Answer;
import dev.debrief.jira.site.line.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A published document of the API. Reading one takes seconds, so each is read once. What Jira says and its document
 * does not know is let pass: properties beyond the described ones, statuses that no operation lists, bodies of errors,
 * the parameter expand, and dates whose offset has no colon.
 */
final class Published {
    private static final Map<Deployment, Optional<Published>> READ = new ConcurrentHashMap<>();

    /** It says at every request that it does not look at OAuth. */
    private static final Logger LOG = Logger.getLogger("com.atlassian.oai.validator");

    static {
        LOG.setLevel(Level.WARNING);
    }

    private final OpenApiInteractionValidator validator;
    private final String root;

    private Published(OpenApiInteractionValidator validator, String root) {
        this.validator = validator;
        this.root = root;
    }

    static Optional<Published> of(Deployment deployment) {
        return READ.computeIfAbsent(
                deployment,
                each -> Shared.contractIfThere(
                                each.isCloud() ? "jira-cloud-v3.strict.json" : "jira-dc-10.3.strict.json")
                        .map(file -> new Published(
                                OpenApiInteractionValidator.createForSpecificationUrl(
                                                file.toAbsolutePath().toString())
                                        .withBasePathOverride("/")
                                        .withLevelResolver(levels())
                                        .build(),
                                each.isCloud() ? "/rest/api/3" : "/api/2")));
    }

    List<String> request(Request request) {
        SimpleRequest.Builder asked = new SimpleRequest.Builder(request.method(), root + request.path());
        request.parameters().forEach(asked::withQueryParam);
        request.headers().forEach(asked::withHeader);
        if (!request.body().isEmpty()) asked.withBody(request.body());
        return faults(validator.validateRequest(asked.build()));
    }

    /** A 204 has no body, whatever its description says of one. */
    List<String> answer(Request request, Answer answer) {
        SimpleResponse.Builder said = SimpleResponse.Builder.status(answer.status());
        answer.headers().forEach(said::withHeader);
        if (!answer.type().isEmpty()) said.withContentType(answer.type()).withBody(answer.body());
        return faults(validator.validateResponse(root + request.path(), Method.valueOf(request.method()), said.build()))
                .stream()
                .filter(fault -> answer.status() != 204 || !fault.startsWith("validation.response.body.missing"))
                .toList();
    }

    private static List<String> faults(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .filter(message -> !message.getMessage().contains("date-time"))
                .filter(message -> !message.getMessage().startsWith("Query parameter 'expand' is unexpected"))
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private static LevelResolver levels() {
        return LevelResolver.create()
                .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
                .withLevel("validation.response.status.unknown", ValidationReport.Level.IGNORE)
                .withLevel("validation.response.body.unexpected", ValidationReport.Level.IGNORE)
                .build();
    }
}
