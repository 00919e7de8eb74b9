package dev.debrief.slack.client;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;

/** One request. */
@FunctionalInterface
interface SlackCall<R extends SlackApiTextResponse> {
    R of(MethodsClient methods) throws IOException, SlackApiException;
}
