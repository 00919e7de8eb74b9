package dev.debrief.postmortem.imports.shell;

import java.io.PrintStream;
import java.util.Locale;

/** What is said of the files on a terminal, a line for each and some at the end. */
abstract class Told {
    private final PrintStream terminal;
    private int files;
    private int failed;
    private int passedOver;
    private int doubts;

    Told(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** A file whose turn has come. */
    abstract void file(String path, byte[] content);

    /** What there is to say when all is done. */
    abstract void end();

    void cannotRead(String path, String why) {
        files++;
        failed++;
        failedLine(path, why);
    }

    abstract void failedLine(String path, String why);

    void passOver() {
        passedOver++;
    }

    final void count(int places) {
        files++;
        doubts += places;
    }

    final void say(String pattern, Object... values) {
        terminal.println(String.format(Locale.ENGLISH, pattern, values).stripTrailing());
    }

    final int failed() {
        return failed;
    }

    final String files() {
        return files == 1 ? "1 file" : String.format(Locale.ENGLISH, "%,d files", files);
    }

    /** What could not be read, is doubtful and was passed over, as sentences. */
    final String rest() {
        String said = "";
        if (failed > 0) said += String.format(Locale.ENGLISH, " %,d could not be read.", failed);
        if (doubts == 1) said += " 1 place needs a look.";
        if (doubts > 1) said += String.format(Locale.ENGLISH, " %,d places need a look.", doubts);
        if (passedOver == 1) said += " 1 other file was passed over.";
        if (passedOver > 1) said += String.format(Locale.ENGLISH, " %,d other files were passed over.", passedOver);
        return said;
    }

    /** One line, whatever it holds. */
    static String line(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
