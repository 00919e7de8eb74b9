package dev.debrief.jira.site.rest;

import dev.debrief.jira.site.Jira;
import dev.debrief.jira.site.line.Answer;
import dev.debrief.jira.site.line.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of the API and who answers at each. */
public final class Api {
    interface Answering {
        Answer to(Asked asked);
    }

    private record Route(String method, Pattern path, Answering answering) {}

    private final Jira jira;
    private final Shapes shapes;
    private final List<Route> routes = new ArrayList<>();

    public Api(Jira jira, Shapes shapes) {
        this.jira = jira;
        this.shapes = shapes;
        Site.routes(this);
        Projects.routes(this);
        CreateScreens.routes(this);
        Issues.routes(this);
        Bulk.routes(this);
        Transitions.routes(this);
        Properties.routes(this);
        RemoteLinks.routes(this);
        Comments.routes(this);
        Search.routes(this);
        Users.routes(this);
    }

    /** A brace in the path stands for one name. */
    void on(String method, String path, Answering answering) {
        Pattern pattern = Pattern.compile(path.replaceAll("\\{[a-z]+}", "([^/]+)"));
        routes.add(new Route(method, pattern, answering));
    }

    /** Where only Cloud has it. */
    void onCloud(String method, String path, Answering answering) {
        if (jira.deployment().isCloud()) on(method, path, answering);
    }

    void onDataCenter(String method, String path, Answering answering) {
        if (!jira.deployment().isCloud()) on(method, path, answering);
    }

    /** Whoever calls holds the monitor of the Jira. */
    public Answer answer(Request request) {
        for (Route route : routes) {
            Matcher path = route.path().matcher(request.path());
            if (!route.method().equals(request.method()) || !path.matches()) continue;
            List<String> names = new ArrayList<>();
            for (int group = 1; group <= path.groupCount(); group++) names.add(path.group(group));
            try {
                return route.answering().to(new Asked(jira, shapes, request, names));
            } catch (Refused refused) {
                return refused.answer();
            }
        }
        return Answer.html(404, "<html><body>Oops, you've found a dead link.</body></html>");
    }
}
