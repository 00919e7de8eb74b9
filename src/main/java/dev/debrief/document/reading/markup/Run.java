package dev.debrief.document.reading.markup;

/**
 * A stretch of a line that looks the same all along.
 *
 * @param address where it leads; empty for nowhere
 * @param raw whether the text is Markdown already, such as a picture
 */
record Run(String text, Dress dress, String address, boolean raw) {
    static final String BREAK = "\n";

    /** How words are set. */
    record Dress(boolean strong, boolean emphasis, boolean struck, boolean code) {
        static final Dress PLAIN = new Dress(false, false, false, false);

        Dress strongly(boolean on) {
            return new Dress(on, emphasis, struck, code);
        }

        Dress emphatically(boolean on) {
            return new Dress(strong, on, struck, code);
        }

        Dress struckOut(boolean on) {
            return new Dress(strong, emphasis, on, code);
        }

        Dress asCode() {
            return new Dress(strong, emphasis, struck, true);
        }

        String opens() {
            return (struck ? "~~" : "") + (strong ? "**" : "") + (emphasis ? "*" : "");
        }

        String closes() {
            return (emphasis ? "*" : "") + (strong ? "**" : "") + (struck ? "~~" : "");
        }
    }

    boolean isBreak() {
        return raw && text.equals(BREAK);
    }

    boolean looksLike(Run other) {
        return dress.equals(other.dress) && address.equals(other.address) && !raw && !other.raw;
    }
}
