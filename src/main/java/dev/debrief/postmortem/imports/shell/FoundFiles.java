package dev.debrief.postmortem.imports.shell;

import dev.debrief.document.reading.PostMortemFile;
import dev.debrief.postmortem.imports.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files under a path, in the order of their names, one after the other: a directory with all below it, a zip, or one
 * file. What is hidden is left out, and links are not followed.
 */
final class FoundFiles {
    private final Taker taker;

    FoundFiles(Taker taker) {
        this.taker = taker;
    }

    /** To whom they are handed. */
    interface Taker {
        void take(FoundFile file);

        /** It holds no post-mortem, by its name. */
        void passOver();

        void cannotRead(String path, String why);
    }

    void under(Path path) {
        Path whole = path.toAbsolutePath();
        String name = name(whole);
        if (Files.isDirectory(whole)) directory(whole, name);
        else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) zip(whole, name);
        else {
            String parent = whole.getParent() == null ? "" : name(whole.getParent());
            taker.take(new FoundFile(parent.isEmpty() ? name : parent + "/" + name, () -> content(whole)));
        }
    }

    private void directory(Path directory, String path) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            all.forEach(entries::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            taker.cannotRead(path, "This directory cannot be opened by you.");
            return;
        }
        entries.sort(Comparator.comparing(FoundFiles::name));
        for (Path entry : entries) {
            String below = path.isEmpty() ? name(entry) : path + "/" + name(entry);
            if (FileNames.isHidden(name(entry))) continue;
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) directory(entry, below);
            else if (name(entry).toLowerCase(Locale.ROOT).endsWith(".zip")) zip(entry, below);
            else if (!FileNames.isOfText(name(entry)) || !Files.isRegularFile(entry)) taker.passOver();
            else taker.take(new FoundFile(below, () -> content(entry)));
        }
    }

    private void zip(Path file, String path) {
        try (ZipFile zip = open(file)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String below = entry.getName().replace('\\', '/');
                if (entry.isDirectory() || FileNames.isHidden(below)) continue;
                if (FileNames.isOfText(below)) taker.take(new FoundFile(below, () -> content(zip, entry)));
                else taker.passOver();
            }
        } catch (IOException e) {
            taker.cannotRead(path, "It cannot be unpacked: it is damaged, or locked with a password.");
        }
    }

    /** Elder programs write names in another charset. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException namesInAnotherCharset) {
            Charset other = StandardCharsets.ISO_8859_1;
            return new ZipFile(file.toFile(), other);
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(PostMortemFile.LARGEST + 1);
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return stream.readNBytes(PostMortemFile.LARGEST + 1);
        }
    }

    private static String name(Path path) {
        return Objects.requireNonNullElse(path.getFileName(), Path.of("")).toString();
    }
}
