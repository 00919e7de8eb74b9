package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What belongs into a backup of a running server's files (PostgreSQL's manual, "Backing Up the Data Directory").
 * Paths are relative to the cluster.
 */
record ClusterFiles(List<Path> directories, List<Path> files) {
    /** Written when it is consistent, and read last. */
    static final Path CONTROL = Path.of("global/pg_control");

    /** The directory is needed, and a start fills it. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    /** They speak of the process that runs now, or of another backup. */
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "tablespace_map",
            "backup_manifest",
            "current_logfiles",
            "postgresql.auto.conf.tmp",
            "pg_internal.init");

    static ClusterFiles in(Path cluster) throws IOException {
        refuseTablespaces(cluster);
        ClusterFiles found = new ClusterFiles(new ArrayList<>(), new ArrayList<>());
        Files.walkFileTree(cluster, found.new Collector(cluster));
        return found;
    }

    private static boolean isLeftOut(Path path) {
        String name = path.getFileName().toString();
        return OF_THE_MOMENT.contains(name)
                || path.equals(CONTROL)
                || name.startsWith("pgsql_tmp")
                || (path.getNameCount() > 1 && EMPTIED.contains(path.getName(0).toString()));
    }

    private static void refuseTablespaces(Path cluster) {
        String[] outside = cluster.resolve("pg_tblspc").toFile().list();
        if (outside == null || outside.length == 0) return;
        throw new CannotStart("The database keeps part of its data in a tablespace outside " + cluster + " ("
                + Arrays.toString(outside) + "), which bin/backup does not follow. Use bin/export-all.");
    }

    /** Whatever goes away while it is looked for was not needed: the log knows of it. */
    private final class Collector extends SimpleFileVisitor<Path> {
        private final Path cluster;

        Collector(Path cluster) {
            this.cluster = cluster;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            Path path = cluster.relativize(directory);
            if (directory.equals(cluster)) return FileVisitResult.CONTINUE;
            if (isLeftOut(path)) return FileVisitResult.SKIP_SUBTREE;
            directories.add(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path path = cluster.relativize(file);
            if (!isLeftOut(path)) files.add(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (problem instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw problem;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) throws IOException {
            if (problem == null || problem instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw problem;
        }
    }
}
