package dev.debrief.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The entries of one lane, each in its place; those that would lie on one another are stacked, then drawn as one. */
final class TimelineLane {
    /** Width of a character of a number, and room around it. */
    static final double DIGIT = 7;

    static final double HALF = 11;

    private final int mostRows;
    private final boolean alongText;
    private final List<Place> places = new ArrayList<>();

    /** @param alongText whether numbers are written in the direction of the axis, so that long ones need more of it */
    TimelineLane(int mostRows, boolean alongText) {
        this.mostRows = mostRows;
        this.alongText = alongText;
    }

    /** One entry, or several drawn as one, from {@code start} along the axis. */
    record Place(double start, double end, int row, List<TimelineDrawing.Dot> dots) {
        double middle() {
            return (start + end) / 2;
        }

        String label() {
            int first = dots.get(0).number();
            int last = dots.get(dots.size() - 1).number();
            return first == last ? String.valueOf(first) : first + "\u2013" + last;
        }
    }

    List<Place> places() {
        return places;
    }

    int rows() {
        return places.stream().mapToInt(Place::row).max().orElse(0) + 1;
    }

    /** Adds the next entry; entries come in the order of their places. */
    void add(TimelineDrawing.Dot dot, double at) {
        for (int row = 0; row < mostRows; row++) {
            if (at - HALF >= endOf(row)) {
                places.add(new Place(at - HALF, at + HALF, row, List.of(dot)));
                return;
            }
        }
        joinTo(lastPlaceThatEndsFirst(), dot);
    }

    private double endOf(int row) {
        return places.stream()
                .filter(place -> place.row() == row)
                .mapToDouble(Place::end)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private Place lastPlaceThatEndsFirst() {
        return java.util.stream.IntStream.range(0, mostRows)
                .mapToObj(row -> places.stream()
                        .filter(place -> place.row() == row)
                        .max(Comparator.comparingDouble(Place::end))
                        .orElseThrow())
                .max(Comparator.comparingInt(Place::row))
                .orElseThrow();
    }

    private void joinTo(Place place, TimelineDrawing.Dot dot) {
        List<TimelineDrawing.Dot> dots = new ArrayList<>(place.dots());
        dots.add(dot);
        Place joined = new Place(place.start(), place.end(), place.row(), dots);
        double length = alongText ? joined.label().length() * DIGIT + 8 : 2 * HALF;
        double end = Math.max(place.end(), place.start() + length);
        places.set(places.indexOf(place), new Place(place.start(), end, place.row(), dots));
    }
}
