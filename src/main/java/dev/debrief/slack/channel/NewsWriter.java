package dev.debrief.slack.channel;

import dev.debrief.document.ActionItem.State;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.shared.Markdown;
import dev.debrief.slack.block.Blocks;
import dev.debrief.slack.block.Mrkdwn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts into words what a channel reads. Pure. */
final class NewsWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int LONGEST_SUMMARY = 600;

    private final String base;

    /** @param base the address of Debrief, without a slash at its end */
    NewsWriter(String base) {
        this.base = base;
    }

    /** Words and blocks of one message. */
    record Said(String text, Blocks blocks) {}

    /**
     * A post-mortem that was published once.
     *
     * @param publishedOn null where it is a draft again
     */
    record PostMortemNews(
            int number,
            String title,
            String severity,
            String summary,
            @Nullable String by,
            @Nullable LocalDate publishedOn,
            boolean isDeleted) {}

    /** @param due null where the date was taken away */
    record ItemNews(
            int number,
            String text,
            State state,
            @Nullable LocalDate was,
            @Nullable LocalDate due,
            @Nullable String doer) {}

    /** @param publishedOn null while it waits */
    record LateNews(
            int number,
            String title,
            LocalDate due,
            @Nullable LocalDate publishedOn,
            boolean isDeleted) {}

    Said publication(PostMortemNews news) {
        String name = "INC-" + news.number + " " + news.title;
        if (news.isDeleted) return gone("INC-" + news.number);
        if (news.publishedOn == null)
            return said(
                    name + " is a draft again",
                    new Blocks()
                            .section(link("/incidents/" + news.number, name))
                            .context("The post-mortem is a draft again."));
        String severity = news.severity.isEmpty() ? "" : news.severity + " · ";
        String by = news.by == null ? "" : " by " + news.by;
        return said(
                "Published: " + name,
                new Blocks()
                        .header(name)
                        .section(Mrkdwn.text(shortened(news.summary)))
                        .section(link("/incidents/" + news.number, "Read the post-mortem"))
                        .context(Mrkdwn.text(severity + "published on " + DAY.format(news.publishedOn) + by)));
    }

    Said lateItem(ItemNews news) {
        String name = "AI-" + news.number + " " + plain(news.text);
        String link = link("/actions/" + news.number, name);
        if (news.state == State.OPEN || news.state == State.IN_PROGRESS) {
            boolean isMoved = news.due == null || !news.due.equals(news.was);
            String due = news.due == null ? "without a date" : "due on " + DAY.format(news.due);
            String who = news.doer == null ? "nobody has it" : news.doer + " has it";
            return said(
                    (isMoved ? "Has another date: " : "Late: ") + name,
                    new Blocks()
                            .section((isMoved ? "" : "*Late* · ") + link)
                            .context(Mrkdwn.text((isMoved ? "now " : "") + due + ", " + who)));
        }
        String word = news.state == State.WONT_DO ? "It will not be done." : "It is " + news.state.word() + ".";
        return said("No longer late: " + name, new Blocks().section("✓ " + link).context(Mrkdwn.text(word)));
    }

    Said latePostMortem(LateNews news) {
        String name = "INC-" + news.number + " " + news.title;
        if (news.isDeleted) return gone("INC-" + news.number);
        String link = link("/incidents/" + news.number, name);
        return news.publishedOn == null
                ? said(
                        "Late: the post-mortem of " + name,
                        new Blocks()
                                .section("*Late* · the post-mortem of " + link)
                                .context(Mrkdwn.text("due on " + DAY.format(news.due))))
                : said(
                        "No longer late: the post-mortem of " + name,
                        new Blocks()
                                .section("✓ the post-mortem of " + link)
                                .context(Mrkdwn.text("published on " + DAY.format(news.publishedOn))));
    }

    private static Said gone(String number) {
        return said(number + " was deleted", new Blocks().section(Mrkdwn.text(number + " was deleted.")));
    }

    private static Said said(String text, Blocks blocks) {
        return new Said(Mrkdwn.text(text), blocks);
    }

    private String link(String path, String words) {
        return Mrkdwn.link(base + path, words);
    }

    private static String plain(String markdown) {
        return MarkdownHtml.words(Markdown.of(markdown));
    }

    private static String shortened(String markdown) {
        String words = plain(markdown).strip();
        return words.length() <= LONGEST_SUMMARY ? words : words.substring(0, LONGEST_SUMMARY - 1) + "…";
    }
}
