package dev.debrief.digest;

import dev.debrief.action.policy.PublicationDue;
import dev.debrief.action.waiting.Drafts.Draft;
import dev.debrief.action.waiting.Waiting.Open;
import dev.debrief.digest.DigestText.Section;
import dev.debrief.shared.CountInWords;
import dev.debrief.shared.ZoneInWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts into words what a digest has to say. Pure: everything it needs is given to it. */
final class DigestWriter {
    private static final int SHOWN = 20;

    private final Recipient recipient;
    private final Contents contents;
    private final Instant at;
    private final LocalDate week;
    private final Links links;
    private final LocalDate today;
    private final DigestLines lines;

    private DigestWriter(Recipient recipient, Contents contents, Instant at, LocalDate week, Links links) {
        this.recipient = recipient;
        this.contents = contents;
        this.at = at;
        this.week = week;
        this.links = links;
        this.today = recipient.today(at);
        this.lines = new DigestLines(recipient, links, at);
    }

    /** @param week the Monday of the week whose digest this is */
    static DigestText write(Recipient recipient, Contents contents, Instant at, LocalDate week, Links links) {
        return new DigestWriter(recipient, contents, at, week, links).text();
    }

    private DigestText text() {
        List<Open> late = contents.open().stream().filter(this::isLate).toList();
        List<Open> soon = contents.open().stream()
                .filter(open -> open.due() != null && !isLate(open))
                .toList();
        List<Open> undated =
                contents.open().stream().filter(open -> open.due() == null).toList();
        List<Draft> lateDrafts = contents.drafts().stream().filter(this::isLate).toList();
        List<Draft> drafts =
                contents.drafts().stream().filter(draft -> !isLate(draft)).toList();
        List<Section> sections = Stream.of(
                        late(late, lateDrafts),
                        section("Due this week", soon, lines::soon, "/actions?whose=mine"),
                        section("Without a date", undated, lines::undated, "/actions?whose=mine&due=no-date"),
                        section("For you to check", contents.toVerify(), lines::toVerify, "/"),
                        section("Risks to look at again", contents.risks(), lines::risk, "/"),
                        section("Post-mortems to write", drafts, this::draft, "/"),
                        section(
                                "Closed since "
                                        + DigestDays.withWeekday(
                                                LocalDate.ofInstant(recipient.since(at), recipient.zone())),
                                contents.closed(),
                                lines::closed,
                                "/actions?whose=mine&state=any"))
                .filter(section -> !section.lines().isEmpty())
                .toList();
        int lateCount = late.size() + lateDrafts.size();
        List<Count> counts = List.of(
                new Count(lateCount, "late"),
                new Count(soon.size(), "due this week"),
                new Count(undated.size(), "without a date"),
                new Count(contents.toVerify().size(), "to check"),
                new Count(contents.risks().size(), "to accept again or not"),
                new Count(drafts.size(), "to write"),
                new Count(contents.closed().size(), "closed"));
        String said = lateCount == 0 ? "Nothing is late." : lines.oldest(late, lateDrafts, contents.due());
        String what = Count.together(counts, false);
        return new DigestText(
                what.isEmpty() ? "How " + teamNames() + " stands" : what,
                said,
                "week of " + DigestDays.withYear(week),
                what.isEmpty() ? "How " + teamNames() + " stands" : Count.together(counts, true),
                DigestDays.greeting(at.atZone(recipient.zone()).getHour()) + ", " + recipient.name() + ". " + said,
                sections,
                contents.teams().stream()
                        .filter(team -> !team.isSilent())
                        .map(team -> TeamWriter.write(team, at, today, recipient.zone(), links))
                        .toList(),
                links.to("/"),
                footer(),
                links.to("/settings/digest"));
    }

    private String footer() {
        String times = "Times in " + ZoneInWords.of(recipient.zone(), at) + ". ";
        String until = DigestDays.day(LocalDate.ofInstant(at.plus(Links.HOLDS), recipient.zone()));
        return recipient.mayEdit() ? (times + links.caution(until)).strip() : times.strip();
    }

    private String teamNames() {
        return String.join(
                " and ",
                contents.teams().stream()
                        .filter(team -> !team.isSilent())
                        .map(Contents.TeamContents::name)
                        .toList());
    }

    /** Items first, then post-mortems. */
    private Section late(List<Open> items, List<Draft> drafts) {
        List<Supplier<MessageLine>> both = new ArrayList<>();
        items.forEach(item -> both.add(() -> lines.late(item)));
        drafts.forEach(draft -> both.add(() -> draft(draft)));
        return section("Late", both, Supplier::get, "/actions?whose=mine&due=late");
    }

    private MessageLine draft(Draft draft) {
        return lines.draft(draft, due(draft));
    }

    /** Only what is shown is put into words. */
    private <T> Section section(String heading, List<T> found, Function<T, MessageLine> line, String path) {
        List<MessageLine> shown = found.stream().limit(SHOWN).map(line).toList();
        int more = found.size() - shown.size();
        if (more == 0) return new Section(heading, shown, "", "");
        String words = found.size() >= Reading.MOST ? "and at least " + more + " more" : "and " + more + " more";
        return new Section(heading, shown, words, links.to(path));
    }

    private boolean isLate(Open open) {
        return open.due() != null && ChronoUnit.DAYS.between(today, open.due()) < 0;
    }

    private boolean isLate(Draft draft) {
        PublicationDue due = contents.due().get(draft.incident());
        return due != null && due.isLate();
    }

    private @Nullable PublicationDue due(Draft draft) {
        return contents.due().get(draft.incident());
    }

    /** How many things of a kind there are. */
    record Count(int many, String words) {
        private static final int NAMED = 2;

        /** The first two kinds that there are: {@code 2 late, 1 due this week}; as a heading in words. */
        static String together(List<Count> counts, boolean inWords) {
            List<String> said = new ArrayList<>();
            for (Count count : counts) {
                if (count.many == 0 || said.size() == NAMED) continue;
                String number = !inWords
                        ? String.valueOf(count.many)
                        : said.isEmpty() ? CountInWords.atTheBeginning(count.many) : CountInWords.of(count.many);
                said.add(number + " " + count.words);
            }
            return String.join(", ", said);
        }
    }
}
