package dev.debrief.document.readback;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Head;
import dev.debrief.document.Impact;
import dev.debrief.document.Lessons;
import dev.debrief.document.Link;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A document upon which a file comes once more that some other tool wrote. It adds and changes and takes nothing away: what
 * the file says nothing of stays, and so does where its action items stand.
 */
public final class Renewal {
    private final PostMortem now;
    private final PostMortem file;

    private Renewal(PostMortem now, PostMortem file) {
        this.now = now;
        this.file = file;
    }

    /**
     * The document as it would be.
     *
     * @param earlier what the file said when it came before, so that only what was written in it since counts; null where
     *     all of it does
     * @param fresh gives the same names for new rows whenever it is asked for a source of them
     */
    public static PostMortem of(
            PostMortem now, @Nullable PostMortem earlier, PostMortem later, Supplier<Supplier<RowId>> fresh) {
        PostMortem renewed = new Renewal(now, ReadBack.named(now, later, fresh.get())).tree();
        if (earlier == null) return renewed;
        PostMortem before = new Renewal(now, ReadBack.named(now, earlier, fresh.get())).tree();
        return new Untouched(now, before, renewed).tree();
    }

    private PostMortem tree() {
        return new PostMortem(
                now.standing(),
                head(now.head(), file.head()),
                milestones(),
                prose(PostMortem::summary),
                new Impact(
                        prose(tree -> tree.impact().text()),
                        together(now.impact().figures(), file.impact().figures(), Impact.Figure::id)),
                prose(PostMortem::detection),
                together(now.timeline(), file.timeline(), TimelineEntry::id),
                together(now.factors(), file.factors(), Factor::id),
                prose(PostMortem::resolution),
                lessons(now.lessons(), file.lessons()),
                together(now.actionItems(), items(), ActionItem::id),
                together(now.sections(), file.sections(), Section::id),
                together(now.links(), file.links(), Link::id));
    }

    private static Head head(Head now, Head file) {
        return new Head(
                file.title(),
                file.severity() == null ? now.severity() : file.severity(),
                file.type() == null ? now.type() : file.type(),
                file.services().isEmpty() ? now.services() : file.services(),
                file.team() == null ? now.team() : file.team(),
                file.lead() == null ? now.lead() : file.lead(),
                now.roles(),
                file.participants().isEmpty() ? now.participants() : file.participants(),
                file.authors().isEmpty() ? now.authors() : file.authors(),
                file.tags().isEmpty() ? now.tags() : file.tags(),
                file.timeZone(),
                now.drill(),
                now.duplicateOf(),
                now.template());
    }

    private Milestones milestones() {
        Milestones all = now.milestones();
        for (var said : file.milestones().known().entrySet()) all = all.with(said.getKey(), said.getValue());
        return all;
    }

    private Markdown prose(Function<PostMortem, Markdown> part) {
        return part.apply(file).isEmpty() ? part.apply(now) : part.apply(file);
    }

    private static Lessons lessons(Lessons now, Lessons file) {
        return new Lessons(
                both(now.wentWell(), file.wentWell()),
                both(now.wentBadly(), file.wentBadly()),
                both(now.gotLucky(), file.gotLucky()),
                both(now.learned(), file.learned()));
    }

    private static List<Markdown> both(List<Markdown> now, List<Markdown> file) {
        Set<Markdown> all = new LinkedHashSet<>(now);
        all.addAll(file);
        return List.copyOf(all);
    }

    /** How far the work is says Debrief, and no file. */
    private List<ActionItem> items() {
        Map<RowId, ActionItem> known = new HashMap<>();
        now.actionItems().forEach(item -> known.put(item.id(), item));
        return file.actionItems().stream()
                .map(item -> known.containsKey(item.id()) ? upon(known.get(item.id()), item) : item)
                .toList();
    }

    private static ActionItem upon(ActionItem now, ActionItem file) {
        boolean saysWhen = !(file.due() instanceof When.Unsaid);
        return new ActionItem(
                now.id(),
                now.number(),
                file.text(),
                file.owner() == null ? now.owner() : file.owner(),
                saysWhen ? file.due() : now.due(),
                file.kind() == null ? now.kind() : file.kind(),
                file.priority() == null ? now.priority() : file.priority(),
                now.state(),
                file.ticket().isEmpty() ? now.ticket() : file.ticket(),
                file.covers().isEmpty() ? now.covers() : file.covers(),
                now.internal());
    }

    /** The rows of the file, and those that it does not have behind the row that they stood behind. */
    private static <T> List<T> together(List<T> now, List<T> file, Function<T, RowId> id) {
        List<T> all = new ArrayList<>(file);
        Set<RowId> there = new HashSet<>();
        file.forEach(row -> there.add(id.apply(row)));
        RowId above = null;
        for (T row : now) {
            if (there.add(id.apply(row))) all.add(placeBehind(above, all, id), row);
            above = id.apply(row);
        }
        return all;
    }

    private static <T> int placeBehind(@Nullable RowId above, List<T> all, Function<T, RowId> id) {
        for (int i = 0; i < all.size(); i++) if (id.apply(all.get(i)).equals(above)) return i + 1;
        return 0;
    }
}
