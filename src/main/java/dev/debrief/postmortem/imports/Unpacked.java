package dev.debrief.postmortem.imports;

import dev.debrief.archive.imports.Incoming;
import dev.debrief.document.reading.PostMortemFile;
import dev.debrief.shared.SizeInWords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Many files that were sent, those in a zip among them. The names in a zip are only words: nothing is ever written under
 * them. What is too much is refused as a whole, before any of it is kept.
 *
 * @param problem why nothing is taken in; empty where it is
 */
record Unpacked(List<Incoming> files, String problem) {
    /** As many files at once. */
    static final int MOST_FILES = 2_000;

    /** What they may have together, unpacked, in bytes. */
    static final long MOST_BYTES = 64L << 20;

    private static final int LONGEST_PATH = 1_000;

    /** What takes part in the sum. */
    private static final class Sum {
        private final List<Incoming> files = new ArrayList<>();
        private long bytes;
    }

    /** Too much of something. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String words;

        TooMuch(String words) {
            super(words);
            this.words = words;
        }
    }

    static boolean isZip(SentFile file) {
        byte[] content = file.content();
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && (content[2] == 3 || content[2] == 5);
    }

    static Unpacked of(List<SentFile> sent) {
        Sum sum = new Sum();
        try {
            for (SentFile file : sent) {
                if (isZip(file)) unpack(file, sum);
                else if (!FileNames.isHidden(path(file.name()))) add(file.name(), file.content(), sum);
            }
        } catch (TooMuch much) {
            return new Unpacked(List.of(), much.words);
        }
        if (sum.files.stream().noneMatch(Incoming::isToRead))
            return new Unpacked(
                    List.of(),
                    "There is no post-mortem in it. Files that end in .md, .txt, .html, .xml or .json are read.");
        return new Unpacked(sum.files, "");
    }

    private static void unpack(SentFile zip, Sum sum) {
        int before = sum.files.size();
        long bytes = sum.bytes;
        try {
            unpack(zip, StandardCharsets.UTF_8, sum);
        } catch (IllegalArgumentException namesInAnotherCharset) {
            sum.files.subList(before, sum.files.size()).clear();
            sum.bytes = bytes;
            unpack(zip, StandardCharsets.ISO_8859_1, sum);
        }
    }

    private static void unpack(SentFile file, Charset names, Sum sum) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()), names)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || FileNames.isHidden(path(entry.getName()))) continue;
                add(entry.getName(), content(zip, sum), sum);
            }
        } catch (IOException e) {
            throw new TooMuch(
                    file.name()
                            + " cannot be unpacked: it is damaged, or locked with a password. Pack it anew, or send the files themselves.");
        }
    }

    /** Never more than may be there in all, whatever the zip says of its size. */
    private static byte[] content(ZipInputStream zip, Sum sum) throws IOException {
        byte[] content = zip.readNBytes((int) (MOST_BYTES - sum.bytes + 1));
        if (sum.bytes + content.length > MOST_BYTES) throw tooLarge();
        return content;
    }

    private static void add(String name, byte[] content, Sum sum) {
        String path = path(name);
        if (sum.files.size() == MOST_FILES) {
            throw new TooMuch(String.format(
                    Locale.ENGLISH, "These are more than %,d files. Bring them in in pieces.", MOST_FILES));
        }
        sum.bytes += content.length;
        if (sum.bytes > MOST_BYTES) throw tooLarge();
        if (!FileNames.isOfText(path))
            sum.files.add(Incoming.passedOver(path, "It is neither Markdown, HTML, XML nor JSON."));
        else if (content.length == 0) sum.files.add(Incoming.failed(path, "This file is empty."));
        else if (content.length > PostMortemFile.LARGEST)
            sum.files.add(
                    Incoming.failed(path, "This file is larger than " + SizeInWords.of(PostMortemFile.LARGEST) + "."));
        else sum.files.add(Incoming.file(path, content));
    }

    private static TooMuch tooLarge() {
        return new TooMuch("Unpacked this is more than " + SizeInWords.of(MOST_BYTES)
                + ". Leave pictures and other large files out, or bring it in in pieces.");
    }

    static String path(String name) {
        String line = name.replace('\\', '/')
                .codePoints()
                .filter(c -> c >= ' ' && c != 127)
                .limit(LONGEST_PATH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return line.isEmpty() ? "without a name" : line;
    }
}
