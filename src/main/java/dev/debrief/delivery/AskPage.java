package dev.debrief.delivery;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;

/**
 * What a decision still has to be told, or what has to be known before it.
 *
 * @param decision {@code retry} or {@code drop}
 * @param unknown how many of them may have happened already
 * @param lines what they are about
 * @param back the address to go back to
 */
@TemplateData
public record AskPage(
        String decision,
        String title,
        int unknown,
        List<Long> deliveries,
        List<String> lines,
        String reason,
        String back,
        Map<String, String> problems) {}
