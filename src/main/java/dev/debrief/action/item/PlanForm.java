package dev.debrief.action.item;

import dev.debrief.action.ItemView;
import dev.debrief.action.Strength;
import dev.debrief.document.ActionItem;
import io.quarkus.qute.TemplateData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an item is, as a form: to make one or to change one.
 *
 * @param address where the form is sent
 * @param back where leaving it leads
 * @param values by field, as typed
 * @param before what the form showed first, so that only what was changed is taken; empty for a new item
 * @param factors those of its incident, to tick
 * @param policy the dates that the policy asks for, in a sentence; maybe empty
 * @param problems what is wrong, by field
 */
@TemplateData
public record PlanForm(
        String heading,
        String address,
        String back,
        boolean isNew,
        Map<String, String> values,
        Map<String, String> before,
        List<Factor> factors,
        String policy,
        List<String> known,
        Map<String, String> problems) {
    static final List<String> FIELDS =
            List.of("text", "details", "proof", "priority", "kind", "strength", "ticket", "checkBack", "factors");

    /** A factor of the incident: its row id, its label and its words. */
    @TemplateData
    public record Factor(String id, String label, String text, boolean ticked) {}

    /** One of several to choose. */
    @TemplateData
    public record Option(String value, String label, String hint) {}

    static Map<String, String> values(ItemView item) {
        Map<String, String> values = new HashMap<>();
        values.put("text", item.text().source());
        values.put("details", item.details().source());
        values.put("proof", item.proof());
        values.put("priority", item.priority() == null ? "" : item.priority().word());
        values.put("kind", item.kind() == null ? "" : item.kind().word());
        values.put("strength", item.strength() == null ? "" : item.strength().word());
        values.put("ticket", item.ticket());
        values.put("checkBack", Objects.toString(item.checkBackOn(), ""));
        values.put("factors", String.join(" ", item.covers()));
        return values;
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What it is meant to change, to choose from. */
    public List<Option> kinds() {
        return List.of(ActionItem.Kind.values()).stream()
                .map(kind -> new Option(kind.word(), ItemHistory.capital(kind.word()), ""))
                .toList();
    }

    /** How soon it matters, to choose from. */
    public List<Option> priorities() {
        return List.of(ActionItem.Priority.values()).stream()
                .map(priority -> new Option(priority.word(), ItemHistory.capital(priority.word()), ""))
                .toList();
    }

    /** How much it can be relied on, the strongest first. */
    public List<Option> strengths() {
        return List.of(Strength.values()).stream()
                .map(strength -> new Option(strength.word(), strength.title(), strength.explained()))
                .toList();
    }
}
