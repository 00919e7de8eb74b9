package dev.debrief.postmortem.check;

import dev.debrief.archive.Checked;
import dev.debrief.document.Manuscript;
import dev.debrief.document.PostMortem;
import dev.debrief.document.check.Check;
import dev.debrief.document.check.Remark;
import dev.debrief.postmortem.edit.Place;
import dev.debrief.postmortem.read.Html;
import dev.debrief.postmortem.read.Zoned;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is said of a document before it is published.
 *
 * @param heading how much it is, in words
 * @param refused the reason that was not taken; its key is empty where none was given
 */
public record BeforePage(
        String number,
        String address,
        RawString title,
        boolean published,
        String heading,
        List<Group> groups,
        List<Line> left,
        Refused refused) {
    private static final List<String> COUNTS =
            List.of("Nothing", "One thing", "Two things", "Three things", "Four things", "Five things", "Six things");

    /** The remarks of one check. */
    public record Group(String title, List<Line> lines) {}

    /** One remark. */
    public record Line(Remark remark, String where, String href, RawString words, RawString reason, String who) {}

    /** A reason that cannot be taken as it is, and what is wrong with it. */
    public record Refused(String key, String reason, String message) {
        static final Refused NONE = new Refused("", "", "");
    }

    static BeforePage of(IncidentNumber number, PostMortem tree, Checked checked, Refused refused, Zoned zoned) {
        String address = "/incidents/" + number.value();
        Manuscript typed = Manuscript.of(tree);
        Map<Check, Group> groups = new EnumMap<>(Check.class);
        for (Remark remark : checked.open()) {
            groups.computeIfAbsent(remark.check(), check -> new Group(check.title(), new ArrayList<>()))
                    .lines()
                    .add(line(remark, address, typed, "", ""));
        }
        List<Line> left = checked.left().stream()
                .map(one -> line(
                        one.remark(),
                        address,
                        typed,
                        one.reason(),
                        one.by() + ", " + zoned.shortDay(one.at()) + ", " + zoned.minute(one.at())))
                .toList();
        return new BeforePage(
                number.toString(),
                address,
                Html.words(tree.head().title()),
                tree.standing().isPublished(),
                heading(checked.open().size()),
                List.copyOf(groups.values()),
                left,
                refused);
    }

    private static Line line(Remark remark, String address, Manuscript typed, String reason, String who) {
        String anchor = remark.check().isAboutNothingWritten() ? Place.anchor(remark.field()) : "note-" + remark.key();
        return new Line(
                remark,
                Place.words(remark.field(), typed).replaceAll(", text$", ""),
                address + "/edit#" + anchor,
                Html.words(remark.heading()),
                Html.words(reason),
                who);
    }

    private static String heading(int open) {
        String count = open < COUNTS.size() ? COUNTS.get(open) : open + " things";
        return count
                + (open == 1 ? " is" : open == 0 ? " is left" : " are")
                + (open == 0 ? " to look at" : " worth another look");
    }
}
