package dev.debrief.incident;

import dev.debrief.people.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The words that no copy for customers may hold: {@code /settings/internal-words}. */
@Path("/settings/internal-words")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMINISTER)
public class InternalWordPages {
    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance internalWords(String words, String problem, String said);
    }

    @GET
    @Transactional
    public TemplateInstance show(@QueryParam("done") @DefaultValue("") String done) {
        return Templates.internalWords(String.join("\n", InternalWord.all()), "", done.isEmpty() ? "" : "Saved.");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(@FormParam("words") @DefaultValue("") String typed) {
        List<String> words = InternalWord.lines(typed);
        String problem = problem(words);
        if (!problem.isEmpty()) {
            return Response.status(422)
                    .entity(Templates.internalWords(typed, problem, ""))
                    .build();
        }
        InternalWord.keep(words);
        return Response.seeOther(URI.create("/settings/internal-words?done=saved"))
                .build();
    }

    private static String problem(List<String> words) {
        if (words.size() > InternalWord.MOST) {
            return "These are " + words.size() + " words, and " + InternalWord.MOST + " can be looked for.";
        }
        for (String word : words) {
            if (word.length() > InternalWord.LONGEST) {
                return "“" + word.substring(0, 30) + "…” has more than " + InternalWord.LONGEST
                        + " characters. Write one word, or a few, on each line.";
            }
            if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
                return "“" + word + "” has no letter and no digit, so it cannot be looked for.";
            }
        }
        return "";
    }
}
