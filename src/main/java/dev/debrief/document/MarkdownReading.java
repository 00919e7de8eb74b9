package dev.debrief.document;

import java.util.List;

/**
 * What came of reading Markdown. There is always a document: words that were not understood stand in it as text or as a
 * section of their own.
 *
 * @param postMortem rows are named by place, see {@link Positions}
 * @param setAside the headings of the sections that hold what was not understood
 * @param remarks sentences about what was read otherwise than the document says
 * @param revision the revision that the file was written from; 0 where it does not say
 */
public record MarkdownReading(PostMortem postMortem, List<String> setAside, List<String> remarks, int revision) {
    public MarkdownReading {
        setAside = List.copyOf(setAside);
        remarks = List.copyOf(remarks);
    }
}
