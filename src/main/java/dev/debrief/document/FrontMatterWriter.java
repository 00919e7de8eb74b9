package dev.debrief.document;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The front matter of a document: single values only, so that any reader of YAML takes them. */
final class FrontMatterWriter {
    static final String PUBLISHED = "published";
    static final String DRAFT = "draft";
    static final String TRUE = "true";
    static final String TIMELINE = "timeline";
    static final String FROM = "_from";
    static final String SET_BY = "_set_by";
    static final String NOT_APPLICABLE = "not applicable";

    private final StringBuilder lines = new StringBuilder();

    private FrontMatterWriter() {}

    static String write(PostMortem tree, int revision) {
        FrontMatterWriter writer = new FrontMatterWriter();
        writer.lines.append(FrontMatter.RULE).append('\n');
        writer.text("title", tree.head().title());
        writer.standing(tree.standing(), revision);
        writer.head(tree.head());
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            tree.milestones().of(kind).ifPresent(milestone -> writer.milestone(kind.word(), milestone, tree));
        }
        return writer.lines.append(FrontMatter.RULE).append('\n').toString();
    }

    private void standing(Standing standing, int revision) {
        if (standing.number() != null) raw("number", standing.number().toString());
        if (revision > 0) raw("revision", String.valueOf(revision));
        Standing.Publication publication = standing.publication();
        raw("status", publication == null ? DRAFT : PUBLISHED);
        if (publication != null) {
            raw("published_at", publication.at().toString());
            text("published_by", publication.by());
        }
        if (standing.archived()) raw("archived", TRUE);
    }

    private void head(Head head) {
        text("severity", head.severity());
        text("type", head.type());
        names("services", head.services());
        text("team", head.team());
        text("lead", head.lead());
        names("commanders", head.roles().commanders());
        names("communications", head.roles().communications());
        names("scribes", head.roles().scribes());
        names("participants", head.participants());
        names("authors", head.authors());
        names("tags", head.tags());
        raw("time_zone", head.timeZone().getId());
        template(head.template());
        if (head.drill()) raw("drill", TRUE);
        if (head.duplicateOf() != null) raw("duplicate_of", head.duplicateOf().toString());
    }

    private void template(Template template) {
        if (template.isNone()) return;
        text("template", template.key());
        if (template.version() > 0) raw("template_version", String.valueOf(template.version()));
    }

    private void milestone(String key, Milestone milestone, PostMortem tree) {
        ZoneId zone = tree.head().timeZone();
        if (milestone instanceof Milestone.NotApplicable) raw(key, NOT_APPLICABLE);
        if (milestone instanceof Milestone.WrittenDown written) time(key, written.when(), zone);
        if (milestone instanceof Milestone.TakenFrom taken) {
            Optional<When> when = tree.entry(taken.entry()).map(TimelineEntry::when);
            if (when.isEmpty()) return;
            if (!(when.get() instanceof When.Unsaid)) time(key, when.get(), zone);
            raw(key + FROM, TIMELINE);
        }
        text(key + SET_BY, milestone.setBy());
    }

    private void time(String key, When when, ZoneId zone) {
        String written = WhenText.write(when, zone);
        boolean isTime = !(when instanceof When.InWords);
        if (written.equalsIgnoreCase(NOT_APPLICABLE)) written = PlainText.quote(written);
        boolean plain = isTime && YamlScalar.write("t" + written).equals("t" + written);
        raw(key, plain ? written : YamlScalar.write(written));
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) text(key, CommaList.write(names));
    }

    private void text(String key, @Nullable String text) {
        if (text != null) raw(key, YamlScalar.write(text));
    }

    private void raw(String key, String value) {
        lines.append(key).append(": ").append(value).append('\n');
    }
}
