package dev.debrief.people;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The way from one settings page to the others: shelves of pages, and the pages of the shelf that one is on. */
@RequestScoped
@Named("settings")
public class SettingsBar {
    /** @param word what a page says it is */
    private record Place(String word, String name, String path, boolean isForAdministrators) {}

    private record Shelf(String name, List<Place> places) {}

    /**
     * A link of the bar.
     *
     * @param isHere whether the page that is open is this one, or on this shelf
     */
    @TemplateData
    public record Way(String name, String path, boolean isHere) {}

    private static final List<Shelf> SHELVES = List.of(
            new Shelf(
                    "You",
                    List.of(
                            all("own", "Profile", "/settings"),
                            all("digest", "Digest", "/settings/digest"),
                            all("calendar", "Calendar feed", "/settings/calendar"))),
            new Shelf(
                    "Teams",
                    List.of(
                            all("teams", "Teams", "/settings/teams"),
                            administrators("people", "People", "/settings/people"),
                            all("services", "Services", "/settings/services"),
                            all("targets", "Targets", "/settings/targets"))),
            new Shelf(
                    "Post-mortems",
                    List.of(
                            all("templates", "Templates", "/settings/templates"),
                            administrators("severities", "Severities", "/settings/severities"),
                            administrators("types", "Types", "/settings/types"),
                            administrators("categories", "Categories", "/settings/categories"),
                            administrators("internal-words", "Internal words", "/settings/internal-words"))),
            new Shelf(
                    "Action items",
                    List.of(
                            all("due-dates", "Due dates", "/settings/due-dates"),
                            all("calendars", "Calendars", "/settings/calendars"),
                            administrators("reviews", "Reviews", "/settings/reviews"),
                            all("practices", "Practices", "/settings/practices"),
                            all("checks", "Checks", "/settings/checks"))),
            new Shelf(
                    "Connections",
                    List.of(
                            administrators("mail", "Mail", "/settings/mail"),
                            administrators("slack", "Slack", "/settings/slack"),
                            administrators("jira", "Jira", "/settings/jira"),
                            administrators("deliveries", "Deliveries", "/deliveries"))));

    private final Reader reader;

    SettingsBar(Reader reader) {
        this.reader = reader;
    }

    /** The shelves that the reader has pages on, each with the way to the first of them. */
    public List<Way> shelves(String here) {
        return SHELVES.stream()
                .filter(shelf -> !open(shelf).isEmpty())
                .map(shelf -> new Way(shelf.name(), open(shelf).get(0).path(), has(shelf, here)))
                .toList();
    }

    /** The pages on the shelf of this one; empty where it is on none. */
    public List<Way> places(String here) {
        return SHELVES.stream()
                .filter(shelf -> has(shelf, here))
                .flatMap(shelf -> open(shelf).stream())
                .map(place -> new Way(place.name(), place.path(), place.word().equals(here)))
                .toList();
    }

    /** The name of the shelf of this page; empty where it is on none. */
    public String shelf(String here) {
        return SHELVES.stream()
                .filter(shelf -> has(shelf, here))
                .map(Shelf::name)
                .findFirst()
                .orElse("");
    }

    private List<Place> open(Shelf shelf) {
        return shelf.places().stream()
                .filter(place -> !place.isForAdministrators() || reader.isAdministrator())
                .toList();
    }

    private static boolean has(Shelf shelf, String here) {
        return shelf.places().stream().anyMatch(place -> place.word().equals(here));
    }

    private static Place all(String word, String name, String path) {
        return new Place(word, name, path, false);
    }

    private static Place administrators(String word, String name, String path) {
        return new Place(word, name, path, true);
    }
}
