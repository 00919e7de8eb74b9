package dev.debrief.document.reading;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Part;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tree while it grows. What a part cannot hold becomes a section behind it. */
final class Draft {
    final Map<Part, String> prose = new EnumMap<>(Part.class);
    final List<Factor> factors = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    final Map<Meaning, List<Markdown>> lessons = new EnumMap<>(Meaning.class);
    final List<Placed> sections = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();
    Part place = Part.HEAD;

    @Nullable
    Markdown trigger;

    @Nullable
    Markdown background;

    /** A section and the level of its heading. */
    record Placed(Section section, int level) {}

    void section(String heading, int level, String body) {
        if (heading.isBlank() && body.isBlank()) return;
        String text = heading.contains("](") ? (heading + "\n\n" + body).strip() : body;
        sections.add(new Placed(
                new Section(new RowId("s" + (sections.size() + 1)), Plain.of(heading), Markdown.of(text), place, false),
                level));
    }

    /** The text of a part; where it has one already, a section. */
    void prose(Part part, String heading, int level, String body) {
        place = part;
        if (body.isBlank()) section(heading, level, "");
        else if (prose.containsKey(part)) section(heading, level, body);
        else prose.put(part, body);
    }

    void factor(Factor.Role role, String text) {
        factor(role, text, List.of());
    }

    private void factor(Factor.Role role, String text, List<RowId> ledTo) {
        place = Part.CAUSES;
        factors.add(new Factor(new RowId("F" + (factors.size() + 1)), role, null, Markdown.of(text), ledTo, false));
    }

    /** Causes of which one led to another, and the first to what happened. */
    void causes(List<Whys.Step> steps) {
        int before = factors.size();
        for (Whys.Step step : steps) {
            List<RowId> ledTo = step.ledTo() < 0
                    ? List.of()
                    : List.of(factors.get(before + step.ledTo()).id());
            factor(Factor.Role.ROOT_CAUSE, step.text(), ledTo);
        }
    }

    void lesson(Meaning group, String text) {
        lessons.computeIfAbsent(group, any -> new ArrayList<>()).add(Markdown.of(text));
    }

    List<Markdown> lessons(Meaning group) {
        return lessons.getOrDefault(group, List.of());
    }

    List<ActionItem> actionItems() {
        List<ActionItem> items = new ArrayList<>();
        for (Task task : tasks) {
            items.add(new ActionItem(
                    new RowId("a" + (items.size() + 1)),
                    null,
                    Markdown.of(task.text()),
                    task.owner(),
                    task.due(),
                    task.kind(),
                    task.priority(),
                    task.state(),
                    task.ticket(),
                    List.of(),
                    false));
        }
        return items;
    }
}
