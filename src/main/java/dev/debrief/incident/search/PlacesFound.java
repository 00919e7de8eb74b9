package dev.debrief.incident.search;

import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places that are shown of one incident.
 *
 * @param more how many other places there are; at least so many where {@code isMore}
 * @param isMore whether there may be even more
 */
public record PlacesFound(List<PlaceFound> shown, int more, boolean isMore) {
    /** Nothing to show, as where nothing was searched for. */
    public static final PlacesFound NONE = new PlacesFound(List.of(), 0, false);

    private static final int SHOWN = 2;
    private static final int LOOKED_AT = 12;

    private static final String PLACES = """
            select n.number, p.part, p.anchor, p.label, p.text
              from unnest(?::integer[]) n (number)
             cross join lateral (
                   select place, part, anchor, label, text
                     from searched_part
                    where incident_number = n.number and part <> 'title' and words @@ ?::tsquery%s
                    order by place
                    limit ?) p""";

    public PlacesFound {
        shown = List.copyOf(shown);
    }

    /** One piece of a document. */
    private record Piece(SearchedPart part, Marker.Standing standing) {}

    /** Of these incidents, by number; the title is not among the places, because it is shown and marked anyway. */
    static Map<IncidentNumber, PlacesFound> of(Statements reads, Plan plan, List<IncidentNumber> numbers)
            throws SQLException {
        SearchQuery query = plan.query();
        if (!query.hasWords() || numbers.isEmpty()) return Map.of();
        Marker marker = new Marker(query, plan.ways());
        List<String> any = query.wanted().stream()
                .map(sought -> "(" + Expression.of(sought, List.of(), plan.ways()) + ")")
                .toList();
        List<Object> parameters = new ArrayList<>();
        parameters.add(numbers.stream().map(IncidentNumber::value).toList());
        parameters.add(String.join("|", any));
        query.in().ifPresent(place -> parameters.add(place.word()));
        parameters.add(LOOKED_AT);
        Map<IncidentNumber, List<Piece>> pieces = new HashMap<>();
        reads.rows(
                        PLACES.formatted(query.in().isPresent() ? " and part = ?" : ""),
                        parameters,
                        row -> Map.entry(
                                new IncidentNumber(row.getInt(1)),
                                new SearchedPart(
                                        SearchPlace.named(row.getString(2)).orElse(SearchPlace.SECTIONS),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5))))
                .forEach(entry -> pieces.computeIfAbsent(entry.getKey(), number -> new ArrayList<>())
                        .add(new Piece(
                                entry.getValue(), marker.in(entry.getValue().text()))));
        Map<IncidentNumber, PlacesFound> places = new HashMap<>();
        pieces.forEach((number, found) -> places.put(number, of(found)));
        return places;
    }

    /** Those in which most of the words stand, the first ones among equals. */
    private static PlacesFound of(List<Piece> pieces) {
        List<Piece> found =
                pieces.stream().filter(piece -> piece.standing().words() > 0).toList();
        List<PlaceFound> shown = found.stream()
                .sorted(Comparator.comparingInt(
                                (Piece piece) -> piece.standing().words())
                        .reversed())
                .limit(SHOWN)
                .map(piece -> new PlaceFound(
                        piece.part().place().word(),
                        piece.part().anchor(),
                        piece.part().label(),
                        Excerpt.around(piece.part().text(), piece.standing().marks())))
                .toList();
        return new PlacesFound(shown, found.size() - shown.size(), pieces.size() == LOOKED_AT);
    }
}
