package dev.debrief.archive.template;

import dev.debrief.document.Template;
import dev.debrief.people.Team;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document begins with where nobody chooses: what its team has chosen, otherwise the house. Needs a transaction. */
public final class UsualTemplate {
    private UsualTemplate() {}

    /**
     * The template of a team, otherwise that of the house, otherwise none.
     *
     * @param team by name; null or unknown for the house alone
     */
    public static Template of(@Nullable String team) {
        Optional<String> key = Optional.ofNullable(team)
                .filter(name -> !name.isBlank())
                .flatMap(Team::named)
                .flatMap(known -> TeamTemplate.<TeamTemplate>findByIdOptional(known.id()))
                .map(choice -> choice.templateKey)
                .filter(UsualTemplate::isOffered)
                .or(() -> TemplateRow.ofTheHouse().map(row -> row.key));
        return key.flatMap(one -> KeptTemplates.HERE.find(one, 0)).orElse(Template.NONE);
    }

    private static boolean isOffered(String key) {
        return TemplateRow.of(key).filter(row -> !row.isArchived()).isPresent();
    }
}
