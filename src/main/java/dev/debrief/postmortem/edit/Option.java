package dev.debrief.postmortem.edit;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/** One thing to choose. */
@TemplateData
public record Option(String value, String label, boolean selected) {
    static Option of(String value, String label) {
        return new Option(value, label, false);
    }

    /** With the chosen one marked; one that cannot be chosen any more stays, in these words. */
    static List<Option> chosen(List<Option> options, String value, String lost) {
        List<Option> all = new ArrayList<>();
        for (Option option : options) all.add(new Option(option.value, option.label, option.value.equals(value)));
        if (all.stream().noneMatch(Option::selected)) all.add(new Option(value, lost, true));
        return all;
    }
}
