package dev.debrief.document.reading;

import java.util.List;

/**
 * One item of a list.
 *
 * @param body what stands in it, at the left margin
 * @param source as it stands in the text, with its mark
 * @param line where it begins, from 1
 */
record Item(String body, String source, int line) {
    /** What stands in it, as blocks. */
    List<Block> blocks() {
        return BlockReader.read(body, line);
    }
}
