package dev.debrief.postmortem.redaction;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.archive.Redacted;
import dev.debrief.archive.Redactions;
import dev.debrief.document.Manuscript;
import dev.debrief.document.PostMortem;
import dev.debrief.document.comparison.Comparison;
import dev.debrief.document.redaction.Trace;
import dev.debrief.people.Here;
import dev.debrief.people.Reader;
import dev.debrief.postmortem.edit.Place;
import dev.debrief.postmortem.read.Html;
import dev.debrief.postmortem.read.Zoned;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;

/** Puts the page of the copy together. */
@ApplicationScoped
class RedactionPages {
    private final Archive archive;
    private final Redactions redactions;
    private final Reader reader;
    private final Here here;

    RedactionPages(Archive archive, Redactions redactions, Reader reader, Here here) {
        this.archive = archive;
        this.redactions = redactions;
        this.reader = reader;
        this.here = here;
    }

    /** A document and its copy. */
    record Both(IncidentNumber number, Kept kept, Redacted redacted) {
        PostMortem document() {
            return redacted.copy().document();
        }
    }

    /** 404 where there is no such incident. */
    @Transactional
    Both of(int digits) {
        return IncidentNumber.parse(String.valueOf(digits)).flatMap(this::find).orElseThrow(NotFoundException::new);
    }

    @Transactional
    Optional<Both> find(IncidentNumber number) {
        return archive.fetch(number)
                .map(kept -> new Both(number, kept, redactions.of(number, kept.postMortem(), here.address())));
    }

    RedactionPage page(Both both, RedactionPage.Refused refused) {
        PostMortem tree = both.kept().postMortem();
        Manuscript typed = Manuscript.of(tree);
        Zoned zoned = new Zoned(reader.zone());
        String address = "/incidents/" + both.number().value();
        return new RedactionPage(
                both.number().toString(),
                address,
                Html.words(tree.head().title()),
                heading(both.redacted().copy().open().size()),
                both.redacted().copy().open().stream()
                        .map(trace -> asked(trace, typed, address))
                        .toList(),
                both.redacted().decided().stream()
                        .map(one -> decided(one, typed, zoned))
                        .toList(),
                both.redacted().copy().replacements(),
                TwoSides.of(Comparison.of(tree, both.document())),
                refused,
                reader.mayEdit());
    }

    private static RedactionPage.Asked asked(Trace trace, Manuscript typed, String address) {
        return new RedactionPage.Asked(
                trace,
                where(trace, typed),
                address + "/edit#" + Place.anchor(Place.part(trace.field())),
                Html.words(trace.words()),
                Html.words(trace.around()));
    }

    private static RedactionPage.Decided decided(Redacted.Decided one, Manuscript typed, Zoned zoned) {
        String instead = one.instead();
        String said = instead == null ? String.valueOf(one.reason()) : instead;
        String what = instead == null ? "may stay" : instead.isEmpty() ? "is taken out" : "becomes";
        return new RedactionPage.Decided(
                one.trace(),
                where(one.trace(), typed),
                Html.words(one.trace().words()),
                what,
                Html.words(said),
                one.by() + ", " + zoned.shortDay(one.at()) + ", " + zoned.minute(one.at()));
    }

    private static String where(Trace trace, Manuscript typed) {
        return Place.words(trace.field(), typed).replaceAll(", text$", "");
    }

    private static String heading(int open) {
        if (open == 0) return "The copy can go out";
        return open == 1 ? "One word keeps the copy here" : open + " words keep the copy here";
    }
}
