package dev.debrief.postmortem.edit;

import dev.debrief.archive.Checked;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.check.Check;
import dev.debrief.document.check.Remark;
import dev.debrief.postmortem.read.Html;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the writing checks say, beside the part or the row that it is about. */
@TemplateData
public final class Notes {
    private static final Set<Check> STILL_TO_COME = EnumSet.of(Check.UNCOVERED_CAUSE, Check.NO_OWNER, Check.NO_DATE);

    /** Nothing is said. */
    static final Notes NONE = new Notes(Map.of());

    private final Map<String, Beside> byPlace;

    /** What stands at one place. */
    @TemplateData
    public record Beside(List<Note> open, List<Note> left) {
        static final Beside NOTHING = new Beside(List.of(), List.of());
    }

    /**
     * One remark.
     *
     * @param where its place in words
     * @param covers the row of a cause that an action item could cover; empty for other remarks
     * @param reason why it is left as it is; empty where it is not
     * @param who who left it and when; empty where nobody did
     */
    @TemplateData
    public record Note(Remark remark, String where, String covers, String reason, String who) {
        public String id() {
            return "note-" + remark.key();
        }

        /** What the button that covers a cause does: {@code Add an item that covers F2}. */
        public String coverWords() {
            String label = remark.words();
            return "Add an item that covers " + label.substring(0, Math.max(label.indexOf(' '), 0));
        }

        /** The words, with their language where it is foreign. */
        public RawString words() {
            return Html.words(remark.heading());
        }
    }

    private Notes(Map<String, Beside> byPlace) {
        this.byPlace = Collections.unmodifiableMap(byPlace);
    }

    /** What is not written yet is left out: the form shows that by itself. */
    static Notes of(Checked checked, Manuscript typed, Function<Instant, String> moment) {
        Map<String, Beside> places = new LinkedHashMap<>();
        for (Remark remark : checked.open()) {
            if (remark.check().isAboutNothingWritten()) continue;
            at(places, remark).open().add(new Note(remark, Place.words(remark.field(), typed), covers(remark), "", ""));
        }
        for (Checked.Left left : checked.left()) {
            if (left.remark().check().isAboutNothingWritten()) continue;
            String who = left.by() + ", " + moment.apply(left.at());
            String where = Place.words(left.remark().field(), typed);
            at(places, left.remark()).left().add(new Note(left.remark(), where, "", left.reason(), who));
        }
        return new Notes(places);
    }

    private static Beside at(Map<String, Beside> places, Remark remark) {
        return places.computeIfAbsent(place(remark), unused -> new Beside(new ArrayList<>(), new ArrayList<>()));
    }

    private static String covers(Remark remark) {
        return remark.check() == Check.UNCOVERED_CAUSE ? remark.field().split("\\.", -1)[1] : "";
    }

    /** {@code impact}, {@code timeline.t1}; what could be done about a cause stands by the action items. */
    private static String place(Remark remark) {
        if (remark.check() == Check.UNCOVERED_CAUSE) return ManuscriptFields.ACTION_ITEMS;
        String[] words = remark.field().split("\\.", -1);
        boolean row = words.length == 3 && ManuscriptFields.LISTS.contains(words[0]);
        return row ? words[0] + "." + words[1] : Place.part(remark.field());
    }

    /** What stands at a place; maybe nothing. */
    public Beside at(String place) {
        return byPlace.getOrDefault(place, Beside.NOTHING);
    }

    Map<String, Beside> byPlace() {
        return byPlace;
    }

    /** How many of a kind are open in a part; a cause that nothing covers counts among the causes. */
    long count(String part, Check check) {
        return open(part).filter(note -> note.remark().check() == check).count();
    }

    /** How many in a part are about what is written, and not about what is still to come. */
    long doubts(String part) {
        return open(part)
                .filter(note -> !STILL_TO_COME.contains(note.remark().check()))
                .count();
    }

    private Stream<Note> open(String part) {
        return byPlace.values().stream()
                .flatMap(beside -> beside.open().stream())
                .filter(note -> Place.part(note.remark().field()).equals(part));
    }
}
