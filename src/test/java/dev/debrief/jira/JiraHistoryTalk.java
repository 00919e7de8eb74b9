package dev.debrief.jira;

import dev.debrief.action.ItemEvent;
import dev.debrief.action.NoteDeed;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.site.Comment;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What is said in a history: in the end each of it stands once on either side. */
final class JiraHistoryTalk {
    private final JiraScene scene;
    private final JiraSite jira;
    private final Map<ActionItemNumber, List<String>> here = new HashMap<>();
    private final Map<String, List<String>> there = new HashMap<>();

    JiraHistoryTalk(JiraScene scene, JiraSite jira) {
        this.scene = scene;
        this.jira = jira;
    }

    /** What was said before anybody wanted an issue stays here. */
    void here(ActionItemNumber item, String words) {
        scene.tell(item, new NoteDeed.Comment(Markdown.of(words)));
        if (!scene.hasLink(item)) return;
        here.computeIfAbsent(item, first -> new ArrayList<>()).add(words);
    }

    void there(IssueInJira issue, String words) {
        issue.comment(words);
        there.computeIfAbsent(issue.id(), first -> new ArrayList<>()).add(words);
    }

    /** What is missing, or stands twice. */
    Set<String> broken(ActionItemNumber item) {
        Set<String> broken = new TreeSet<>();
        if (!scene.hasLink(item)) return broken;
        IssueLink link = scene.link(item);
        if (link.issueId == null) return broken;
        List<String> inJira = jira.issue(link.issueId).comments().stream()
                .map(Comment::body)
                .map(Object::toString)
                .toList();
        List<String> inDebrief = scene.events(item).stream()
                .map(ItemEvent::became)
                .filter(Objects::nonNull)
                .toList();
        List<String> all = new ArrayList<>(here.getOrDefault(item, List.of()));
        all.addAll(there.getOrDefault(link.issueId, List.of()));
        for (String words : all) {
            long timesThere = inJira.stream().filter(one -> says(one, words)).count();
            long timesHere = inDebrief.stream().filter(one -> says(one, words)).count();
            if (timesThere != 1 || timesHere != 1)
                broken.add(item + ": “" + words + "” stands " + timesHere + " times here and " + timesThere
                        + " times there");
        }
        return broken;
    }

    private static boolean says(String one, String words) {
        int at = one.indexOf(words);
        int end = at + words.length();
        return at >= 0 && (end == one.length() || !Character.isDigit(one.charAt(end)));
    }
}
