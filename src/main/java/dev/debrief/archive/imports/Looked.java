package dev.debrief.archive.imports;

import java.util.Map;

/** A file that somebody looks at before it is kept. */
public final class Looked {
    private final long id;
    private final String name;
    private final byte[] content;
    private final Map<String, String> corrections;

    Looked(long id, String name, byte[] content, Map<String, String> corrections) {
        this.id = id;
        this.name = name;
        this.content = content;
        this.corrections = Map.copyOf(corrections);
    }

    public long id() {
        return id;
    }

    /** The name of the file; maybe empty. */
    public String name() {
        return name;
    }

    /** The bytes as they came; nobody changes them. */
    public byte[] content() {
        return content;
    }

    /** What was typed over what was understood, by the field of the form. */
    public Map<String, String> corrections() {
        return corrections;
    }
}
