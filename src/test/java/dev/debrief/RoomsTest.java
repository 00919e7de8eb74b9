package dev.debrief;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of rooms and arrows in docs/architecture.md: there are no other arrows, and no circle. */
class RoomsTest {
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("shared", Set.of()),
            entry("database", Set.of("shared")),
            entry("document", Set.of("shared")),
            entry("people", Set.of("shared")),
            entry("incident", Set.of("people", "document", "shared")),
            entry("action", Set.of("incident", "document", "people", "shared")),
            entry("archive", Set.of("incident", "action", "document", "people", "shared")),
            entry("postmortem", Set.of("archive", "action", "incident", "document", "people", "shared")),
            entry("delivery", Set.of("people", "shared")),
            entry("digest", Set.of("action", "incident", "document", "people", "shared")),
            entry("mail", Set.of("review", "digest", "action", "incident", "document", "delivery", "people", "shared")),
            entry(
                    "slack",
                    Set.of("review", "digest", "action", "incident", "document", "delivery", "people", "shared")),
            entry("jira", Set.of("postmortem", "action", "incident", "document", "delivery", "people", "shared")),
            entry(
                    "review",
                    Set.of("postmortem", "archive", "action", "incident", "document", "delivery", "people", "shared")),
            entry("insight", Set.of("postmortem", "action", "incident", "document", "people", "shared")),
            entry("web", Set.of("action", "incident", "people", "shared")));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.debrief");

    @Test
    void a_room_uses_only_the_rooms_that_the_plan_allows() {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass from : HOUSE) {
            String room = roomOf(from);
            if (room.isEmpty()) continue;
            assertThat(MAY_USE).as("the room of " + from.getName()).containsKey(room);
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                String used = roomOf(dependency.getTargetClass());
                if (used.isEmpty() || used.equals(room)) continue;
                if (!MAY_USE.get(room).contains(used)) forbidden.add(room + " -> " + used + " in " + from.getName());
            }
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void there_is_no_circle() {
        slices().matching("dev.debrief.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void there_is_no_circle_inside_of_jira() {
        slices().matching("dev.debrief.jira.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("dev.debrief.")) return "";
        String rest = name.substring("dev.debrief.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
