package dev.debrief.document.confluence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that Confluence's code macro knows, under the names that people write behind a fence. */
final class CodeLanguage {
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        know("bash", "sh", "shell", "zsh", "console", "shell-session");
        know("c#", "csharp", "cs");
        know("cpp", "c", "c++", "h", "hpp");
        know("css", "scss", "less");
        know("delphi", "pascal");
        know("diff", "patch");
        know("erl", "erlang");
        know("groovy", "gradle");
        know("java");
        know("js", "javascript", "jsx", "ts", "typescript", "tsx", "json", "json5");
        know("perl", "pl");
        know("php");
        know("powershell", "ps1");
        know("py", "python", "python3");
        know("ruby", "rb");
        know("scala");
        know("sql", "psql", "pgsql", "mysql", "plsql");
        know("text", "txt", "plain", "plaintext");
        know("vb", "vbnet");
        know("xml", "html", "xhtml", "svg");
        know("yml", "yaml");
    }

    private CodeLanguage() {}

    /** Confluence's name; empty where it has none, since a name that it does not know makes it refuse the macro. */
    static Optional<String> of(String written) {
        return Optional.ofNullable(NAMES.get(written.toLowerCase(Locale.ROOT)));
    }

    private static void know(String name, String... others) {
        NAMES.put(name, name);
        for (String other : others) NAMES.put(other, name);
    }
}
