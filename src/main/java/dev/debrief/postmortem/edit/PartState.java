package dev.debrief.postmortem.edit;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * How far one part is.
 *
 * @param state {@code filled}, {@code begun} or {@code empty}
 * @param remark what waits in it, maybe empty
 */
@TemplateData
public record PartState(String name, String title, String state, String remark) {
    public String anchor() {
        return Place.anchor(name);
    }

    public String look() {
        return state.equals("filled") ? "full" : "";
    }

    public String icon() {
        return switch (state) {
            case "filled" -> "s-full";
            case "begun" -> "s-half";
            default -> "s-open";
        };
    }

    /** {@code 3 of 12 filled, 4 begun.} */
    static String tally(List<PartState> parts) {
        long filled = parts.stream().filter(part -> part.state.equals("filled")).count();
        long begun = parts.stream().filter(part -> part.state.equals("begun")).count();
        return filled + " of " + parts.size() + " filled" + (begun == 0 ? "." : ", " + begun + " begun.");
    }
}
