package dev.debrief.postmortem.imports;

/** The same small post-mortem in every format that an import takes, for the description of the API. */
final class ImportExamples {
    static final String MARKDOWN = """
            # The queue ran full

            **Severity**: SEV2

            ## Timeline

            - 2026-03-02 09:10 UTC the queue is full
            - 2026-03-02 09:40 UTC it is drained

            ## Root cause

            Nobody was told that it grew.

            ## Action items

            - [ ] tell when it is half full (owner: mira)
            """;

    static final String HTML = """
            <!doctype html>
            <h1>The queue ran full</h1>
            <h2>Timeline</h2>
            <ul><li>2026-03-02 09:10 UTC the queue is full</li></ul>
            <h2>Root cause</h2>
            <p>Nobody was told that it grew.</p>
            """;

    static final String XHTML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>The queue ran full</title></head><body>
            <h1>The queue ran full</h1>
            <h2>Root cause</h2>
            <p>Nobody was told that it grew.</p>
            </body></html>
            """;

    /** Confluence's. */
    static final String STORAGE = """
            <h1>The queue ran full</h1>
            <h2>Root cause</h2>
            <p>Nobody was told that it grew.</p>
            <h2>Action items</h2>
            <ac:task-list><ac:task><ac:task-status>incomplete</ac:task-status>
            <ac:task-body>tell when it is half full</ac:task-body></ac:task></ac:task-list>
            """;

    static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <postmortem>
              <title>The queue ran full</title>
              <rootCause>Nobody was told that it grew.</rootCause>
            </postmortem>
            """;

    static final String JSON = """
            {
              "title": "The queue ran full",
              "severity": "SEV2",
              "summary": "It was full for half an hour."
            }
            """;

    private ImportExamples() {}
}
