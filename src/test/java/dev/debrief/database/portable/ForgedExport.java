package dev.debrief.database.portable;

import dev.debrief.database.Checksums;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An export that somebody changed by hand, with checksums that fit. */
final class ForgedExport {
    private ForgedExport() {}

    static void from(Path export, Path forged, UnaryOperator<String> manifest) throws IOException {
        write(export, forged, (name, content) -> name.equals("manifest.json") ? manifest.apply(content) : content);
    }

    static void of(String table, Path export, Path forged, UnaryOperator<String> rows) throws IOException {
        String file = "tables/" + table + ".jsonl";
        String[] sums = new String[2];
        write(export, forged, (name, content) -> {
            if (name.equals("manifest.json")) return content.replace(sums[0], sums[1]);
            if (!name.equals(file)) return content;
            String changed = rows.apply(content);
            sums[0] = sum(content);
            sums[1] = sum(changed);
            return changed;
        });
    }

    private interface Change {
        String of(String name, String content);
    }

    private static void write(Path export, Path forged, Change change) throws IOException {
        try (ZipFile zip = new ZipFile(export.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (ZipEntry entry : zip.stream().toList()) {
                String content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(change.of(entry.getName(), content).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String sum(String content) {
        return HexFormat.of().formatHex(Checksums.sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
    }
}
