package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineDrawingTest {
    private static final Instant NIGHT = Instant.parse("2026-11-03T15:47:12Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    enum Shape {
        ONE(1, Duration.ZERO),
        TWO(2, Duration.ofHours(9)),
        ALL_AT_ONCE(400, Duration.ZERO),
        A_MINUTE(40, Duration.ofMinutes(1)),
        FOUR_HUNDRED(400, Duration.ofHours(12)),
        WEEKS(60, Duration.ofDays(40)),
        A_NIGHT(14, Duration.ofHours(17));

        final int entries;
        final Duration span;

        Shape(int entries, Duration span) {
            this.entries = entries;
            this.span = span;
        }
    }

    private record Box(double left, double right, double top, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void nothing_overlaps_and_everything_is_inside(Shape shape) {
        TimelineDrawing drawing = draw(shape);
        for (String svg : List.of(drawing.wide(), drawing.tall())) {
            Element root = parse(svg);
            String[] view = root.attr("viewBox").split(" ", -1);
            Box all = new Box(0, Double.parseDouble(view[2]), 0, Double.parseDouble(view[3]));
            List<Box> marks = boxes(root, "circle.pf", "rect.many");
            List<Box> labels = labels(root);
            assertNoneMeet(marks);
            assertNoneMeet(labels);
            marks.addAll(labels);
            for (Box box : marks) {
                assertThat(box.left() >= all.left() - 0.1 && box.right() <= all.right() + 0.1)
                        .as(box.toString())
                        .isTrue();
                assertThat(box.top() >= all.top() - 0.1 && box.bottom() <= all.bottom() + 0.1)
                        .as(box.toString())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void entries_of_a_lane_keep_their_order_and_each_is_in_the_drawing(Shape shape) {
        int counted = 0;
        for (Element label : parse(draw(shape).wide()).select("g > text.n")) {
            String[] numbers = label.text().split("\u2013", -1);
            assertThat(Integer.parseInt(numbers[numbers.length - 1]))
                    .isGreaterThanOrEqualTo(Integer.parseInt(numbers[0]));
            counted++;
        }
        assertThat(counted).isPositive().isLessThanOrEqualTo(shape.entries);
    }

    @Test
    void several_drawings_on_a_page_have_ids_of_their_own() {
        TimelineDrawing drawing = draw(Shape.A_NIGHT);
        List<String> ids = new ArrayList<>(parse(drawing.wide()).select("[id]").eachAttr("id"));
        ids.addAll(parse(drawing.tall()).select("[id]").eachAttr("id"));
        assertThat(ids).hasSize(6).doesNotHaveDuplicates().allMatch(id -> id.startsWith("x-"));
    }

    @Test
    void the_same_facts_are_the_same_drawing_in_any_order() {
        List<TimelineDrawing.Dot> dots = dots(Shape.A_NIGHT);
        List<TimelineDrawing.Dot> shuffled = new ArrayList<>(dots);
        java.util.Collections.shuffle(shuffled, new Random(7));
        assertThat(TimelineDrawing.of(shuffled, Map.of(), ZONE, "x", "INC-1"))
                .isEqualTo(TimelineDrawing.of(dots, Map.of(), ZONE, "x", "INC-1"));
    }

    @Test
    void a_long_silence_is_left_out_with_its_length() {
        List<TimelineDrawing.Dot> dots = new ArrayList<>();
        for (int i = 0; i < 6; i++) dots.add(dot(i + 1, NIGHT.plusSeconds(i * 300L)));
        for (int i = 0; i < 6; i++)
            dots.add(dot(i + 7, NIGHT.plus(Duration.ofHours(8)).plusSeconds(i * 300L)));
        Element wide = parse(TimelineDrawing.of(dots, Map.of(), ZONE, "x", "INC-1")
                .orElseThrow()
                .wide());
        assertThat(wide.select("rect.gap")).hasSize(1);
        assertThat(wide.select("text.mid").eachText()).contains("8 h");
    }

    @Test
    void without_any_instant_nothing_is_drawn() {
        assertThat(TimelineDrawing.of(List.of(), Map.of(), ZONE, "x", "INC-1")).isEmpty();
    }

    @Test
    void words_in_an_entry_cannot_leave_its_title() {
        String wide = TimelineDrawing.of(
                        List.of(new TimelineDrawing.Dot(1, NIGHT, null, "</title><script>alert(1)</script>")),
                        Map.of(),
                        ZONE,
                        "x",
                        "INC-1")
                .orElseThrow()
                .wide();
        assertThat(wide).doesNotContain("<script");
    }

    private static TimelineDrawing draw(Shape shape) {
        Map<Milestone.Kind, Instant> milestones = new EnumMap<>(Milestone.Kind.class);
        int i = 0;
        for (Milestone.Kind kind : Milestone.Kind.values())
            milestones.put(kind, NIGHT.plus(shape.span.multipliedBy(i++).dividedBy(20)));
        return TimelineDrawing.of(dots(shape), milestones, ZONE, "x", "INC-42").orElseThrow();
    }

    private static List<TimelineDrawing.Dot> dots(Shape shape) {
        List<TimelineDrawing.Dot> dots = new ArrayList<>();
        for (int i = 0; i < shape.entries; i++) {
            // Squares bunch the entries at the start and leave them far apart at the end.
            long seconds = shape.span.toSeconds() * i * i / Math.max(1, (shape.entries - 1) * (shape.entries - 1));
            dots.add(dot(i + 1, NIGHT.plusSeconds(seconds)));
        }
        return dots;
    }

    private static TimelineDrawing.Dot dot(int number, Instant at) {
        TimelineEntry.Kind[] kinds = TimelineEntry.Kind.values();
        return new TimelineDrawing.Dot(number, at, kinds[number % kinds.length], "entry " + number);
    }

    private static Element parse(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser()).child(0);
    }

    private static List<Box> boxes(Element root, String circles, String rectangles) {
        List<Box> boxes = new ArrayList<>();
        for (Element circle : root.select(circles)) {
            double x = number(circle, "cx");
            double y = number(circle, "cy");
            boxes.add(new Box(x - 9, x + 9, y - 9, y + 9));
        }
        for (Element rect : root.select(rectangles)) {
            double x = number(rect, "x");
            double y = number(rect, "y");
            boxes.add(new Box(x, x + number(rect, "width"), y, y + number(rect, "height")));
        }
        return boxes;
    }

    /** The words of milestones, 6.4 units a character on average and 13 high. */
    private static List<Box> labels(Element root) {
        List<Box> boxes = new ArrayList<>();
        for (Element label : root.select("text:has(tspan)")) {
            double x = number(label, "x");
            double y = number(label, "y");
            double width = label.text().length() * 6.4;
            boolean end = label.hasClass("end");
            boxes.add(new Box(end ? x - width : x, end ? x : x + width, y - 11, y + 3));
        }
        return boxes;
    }

    private static void assertNoneMeet(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++)
                assertThat(boxes.get(i).meets(boxes.get(j)))
                        .as(boxes.get(i) + " and " + boxes.get(j))
                        .isFalse();
        }
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }
}
