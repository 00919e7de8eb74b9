package dev.debrief.action;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * The issue elsewhere that follows an action item, in as many words as a list has room for.
 *
 * @param key what people call the issue; empty as long as there is none
 * @param address where it can be read; null as long as there is none
 * @param standing how the two stand, as machines read it: {@code in step}, {@code differs} …
 * @param said the same for a person: {@code due date differs}
 * @param isOff whether somebody should look
 */
@TemplateData
public record IssueMark(String key, @Nullable String address, String standing, String said, boolean isOff) {
    public boolean isInStep() {
        return standing.equals("in step");
    }
}
