package dev.debrief.digest;

import java.util.Arrays;
import java.util.Optional;

/** What a message can be answered with: the code stands in links, the word in the database; neither ever changes. */
public enum Deed {
    FINISH(1, "finish"),
    DATE(2, "date"),
    GIVE(3, "give"),
    REFUSE(4, "refuse"),
    VERIFY(5, "verify"),
    NOT_YET(6, "not yet");

    private final byte code;
    private final String word;

    Deed(int code, String word) {
        this.code = (byte) code;
        this.word = word;
    }

    /** Empty where no deed has this code. */
    public static Optional<Deed> of(byte code) {
        return Arrays.stream(values()).filter(deed -> deed.code == code).findFirst();
    }

    /** Empty where no deed has this word. */
    public static Optional<Deed> of(String word) {
        return Arrays.stream(values()).filter(deed -> deed.word.equals(word)).findFirst();
    }

    public byte code() {
        return code;
    }

    public String word() {
        return word;
    }

    /** Whether it belongs to whoever has the item; the others belong to whoever looks whether it works. */
    public boolean isOfOwner() {
        return this != VERIFY && this != NOT_YET;
    }
}
