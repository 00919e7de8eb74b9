package dev.debrief.document.times;

/** One way to write a piece of a time. */
interface Shape {
    /** Takes the tokens that it knows, and puts down what they say; false if the next tokens are not of this shape. */
    boolean read(Cursor cursor, Pieces pieces);
}
