package dev.debrief.document.check;

import dev.debrief.document.ActionItem;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.PostMortem;
import dev.debrief.document.When;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Action items that nobody has taken on, and such as can never be done. Those that are over are left alone. */
final class ActionChecks {
    private static final Set<ActionItem.State> OPEN = EnumSet.of(ActionItem.State.OPEN, ActionItem.State.IN_PROGRESS);

    /** What says when it is done: a figure, a means, another deed. */
    private static final Pattern MEASURED = Pattern.compile(
            "\\d|\uFFFC|[,;:]|(?<!\\p{L})(?:by \\p{L}+ing|using|so that|such that|until|via|through|adding|add|write|create|remove|automate|implement|alerts? (?:on|when|if|at|before)|threshold|test|durch|indem|sodass|damit|bis|mit hilfe|alarm (?:bei|wenn|auf)|en ajoutant|afin|grâce|jusqu|mediante|hasta|para que|añadiendo)(?!\\p{L})|โดย|เพื่อให้|แจ้งเตือน",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ActionChecks() {}

    static List<Remark> of(PostMortem tree, Names names) {
        List<Remark> remarks = new ArrayList<>();
        for (ActionItem item : tree.actionItems()) {
            if (!OPEN.contains(item.state()) || item.text().isEmpty()) continue;
            endless(item, names, remarks);
            if (item.owner() == null) {
                remarks.add(about(
                        Check.NO_OWNER,
                        item,
                        "owner",
                        "No owner",
                        "What belongs to nobody is done by nobody.",
                        "Who does it? A team may own it for now."));
            }
            if (item.due() instanceof When.Unsaid) {
                remarks.add(about(
                        Check.NO_DATE,
                        item,
                        "due",
                        "No date",
                        "Without a day it is never late.",
                        "When should it be done?"));
            }
        }
        return remarks;
    }

    private static Remark about(Check check, ActionItem item, String column, String words, String why, String ask) {
        return Remark.onField(check, field(item, column), words, item.text().source(), why, ask);
    }

    /** The verb counts where the item begins with it, and where nothing says how far it goes. */
    private static void endless(ActionItem item, Names names, List<Remark> remarks) {
        Prose prose = Prose.of(item.text(), names);
        if (prose.blocks().isEmpty()) return;
        Prose.Block block = prose.blocks().get(0);
        String words = prose.words(block);
        if (MEASURED.matcher(words.stripTrailing().replaceAll("[,;:]$", "")).find()) return;
        for (WordList list : WordList.ALL) {
            for (Wording wording : list.of(Check.ENDLESS_ACTION)) {
                for (Pattern find : wording.finds()) {
                    Matcher matcher = find.matcher(words);
                    int first = words.length() - words.stripLeading().length();
                    if (!matcher.region(first, words.length())
                            .useTransparentBounds(true)
                            .lookingAt()) continue;
                    int start = block.start() + matcher.start("hit");
                    int end = block.start() + matcher.end("hit");
                    String said = prose.source().substring(start, end);
                    Remark.Place place = new Remark.Place(field(item, "text"), start, end);
                    remarks.add(Remark.onWords(
                            Check.ENDLESS_ACTION, place, said, words.strip(), wording.why(), wording.ask()));
                    return;
                }
            }
        }
    }

    private static String field(ActionItem item, String column) {
        return ManuscriptFields.name(ManuscriptFields.ACTION_ITEMS, item.id(), column);
    }
}
