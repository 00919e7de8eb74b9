package dev.debrief.insight.similar;

import dev.debrief.document.MarkdownHtml;
import dev.debrief.incident.FactorRow;
import dev.debrief.incident.Incident;
import dev.debrief.insight.similar.SimilarPanel.Choice;
import dev.debrief.insight.similar.SimilarPanel.Item;
import dev.debrief.insight.similar.SimilarPanel.Like;
import dev.debrief.insight.similar.SimilarPanel.Mark;
import dev.debrief.people.Reader;
import dev.debrief.people.Service;
import dev.debrief.postmortem.BesideIncident;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Puts the panel of an incident together; needs a transaction. */
@ApplicationScoped
class SimilarPanels implements BesideIncident {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int LONGEST_CHOICE = 80;

    private final Similar similar;
    private final CameBack cameBack;
    private final Reader reader;

    SimilarPanels(Similar similar, CameBack cameBack, Reader reader) {
        this.similar = similar;
        this.cameBack = cameBack;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "insight/similar")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance panel(SimilarPanel panel);

        static native TemplateInstance writing(SimilarPanel panel);

        static native TemplateInstance page(SimilarPanel panel, String title);
    }

    @Override
    public RawString panel(IncidentNumber number, boolean mayWrite) {
        SimilarPanel panel = of(number, "");
        return html(Templates.panel(panel), panel);
    }

    @Override
    public RawString whileWriting(IncidentNumber number, Gist gist) {
        SimilarPanel panel = panel(number, gist, "");
        return html(Templates.writing(panel), panel);
    }

    private static RawString html(TemplateInstance template, SimilarPanel panel) {
        return new RawString(panel.isEmpty() ? "" : template.render());
    }

    /** Of what is saved. */
    SimilarPanel of(IncidentNumber number, String problem) {
        return panel(number, gist(number), problem);
    }

    /** Those that are like what is saved, the likeliest first. */
    List<SimilarIncident> similarTo(IncidentNumber number) {
        return similar.to(Subject.of(number.value(), gist(number)));
    }

    private static Gist gist(IncidentNumber number) {
        Optional<Incident> incident = Incident.numbered(number);
        List<FactorRow> factors = FactorRow.list("incidentNumber = ?1 order by place", number.value());
        List<Cause> causes = factors.stream()
                .map(factor -> new Cause(factor.text, Objects.requireNonNullElse(factor.category, "")))
                .toList();
        return new Gist(
                incident.map(one -> one.title).orElse(""),
                incident.map(one -> one.summary).orElse(""),
                incident.map(one -> one.services.stream().map(Service::name).toList())
                        .orElse(List.of()),
                causes);
    }

    private SimilarPanel panel(IncidentNumber number, Gist gist, String problem) {
        List<CameBack.Mark> in = cameBack.in(number);
        List<Like> likes = similar.to(Subject.of(number.value(), gist)).stream()
                .map(one -> like(one, in))
                .toList();
        return new SimilarPanel(
                number.value(),
                reader.mayEdit(),
                problem,
                in.stream()
                        .map(one -> mark(one, one.earlier(), one.earlierTitle()))
                        .toList(),
                cameBack.since(number).stream()
                        .map(one -> mark(one, one.later(), one.laterTitle()))
                        .toList(),
                likes);
    }

    private Mark mark(CameBack.Mark mark, int other, String title) {
        String what = mark.factor() == null
                ? "The incident as a whole"
                : mark.label() + ": "
                        + MarkdownHtml.line(
                                Markdown.of(mark.factor()), "r" + mark.later() + "-" + mark.earlier() + "-");
        return new Mark(
                other,
                title,
                mark.earlier(),
                mark.factorRowId(),
                new RawString(what),
                mark.by() + ", " + day(mark.at()),
                mark.openThen().stream()
                        .map(item -> new Item(item.number(), item.now()))
                        .toList());
    }

    private Like like(SimilarIncident one, List<CameBack.Mark> in) {
        boolean isMarked = in.stream().anyMatch(mark -> mark.earlier() == one.number());
        List<Choice> choices = new ArrayList<>();
        for (SimilarIncident.Factor factor : one.factors())
            choices.add(new Choice(factor.rowId(), factor.label() + ": " + shortened(factor.text())));
        choices.add(new Choice("", "The incident as a whole"));
        return new Like(
                one.number(),
                one.title(),
                day(one.happenedAt()),
                one.happenedAt().toString(),
                one.likeness().inWords(),
                one.items(),
                one.isEarlier() && !isMarked,
                choices);
    }

    private static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST_CHOICE
                ? line
                : line.substring(0, LONGEST_CHOICE - 1).strip() + "\u2026";
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(reader.zone()));
    }
}
