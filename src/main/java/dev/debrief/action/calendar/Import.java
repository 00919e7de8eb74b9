package dev.debrief.action.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What a file of holidays adds to what is typed; nothing is kept by it.
 *
 * @param holidays the lines, with those of the file behind them
 * @param said what came, as a sentence; empty where nothing did
 * @param refusal why nothing could be taken; empty otherwise
 */
record Import(String holidays, String said, String refusal) {
    private static final long LARGEST = 2L * 1024 * 1024;

    static Import into(String typed, @Nullable FileUpload file, Instant now) {
        if (file == null || file.size() == 0) return refused(typed, "Choose a file first, with the ending .ics.");
        if (file.size() > LARGEST) return refused(typed, "This file is larger than 2 MB.");
        List<Holiday> found =
                HolidayFile.read(text(file), now.atZone(ZoneOffset.UTC).toLocalDate());
        if (found.isEmpty()) {
            return refused(typed, "No event of a whole day was found in this file. Choose an iCalendar file (.ics).");
        }
        List<String> known =
                HolidayLines.read(typed).holidays().stream().map(Holiday::date).toList();
        List<Holiday> fresh = found.stream()
                .filter(holiday -> !known.contains(holiday.date()))
                .toList();
        String more = fresh.stream().map(Holiday::toString).collect(Collectors.joining("\n"));
        String lines = typed.isBlank() ? more : fresh.isEmpty() ? typed : typed.stripTrailing() + "\n" + more;
        String days = fresh.size() == 1 ? "One day is" : fresh.size() + " days are";
        return new Import(lines, days + " added to the list below. Save to keep them.", "");
    }

    private static Import refused(String typed, String why) {
        return new Import(typed, "", why);
    }

    private static String text(FileUpload file) {
        try {
            return new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
