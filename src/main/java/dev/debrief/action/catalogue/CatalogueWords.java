package dev.debrief.action.catalogue;

import dev.debrief.incident.Words;
import jakarta.persistence.Converter;

/** The words of the catalogue's enumerations in the table. */
final class CatalogueWords {
    private CatalogueWords() {}

    @Converter(autoApply = true)
    static final class OfShelf extends Words<Shelf> {
        OfShelf() {
            super(Shelf.class, Shelf::word);
        }
    }

    @Converter(autoApply = true)
    static final class OfRhythm extends Words<Rhythm> {
        OfRhythm() {
            super(Rhythm.class, Rhythm::word);
        }
    }
}
