package dev.debrief.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;

/** The pages under /settings. */
@CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class SettingsTemplates {
    private SettingsTemplates() {}

    static native TemplateInstance own(OwnSettings own, List<String> zones, List<RawString> notes);

    /** One's own settings, where nobody has anything to say about them. */
    static TemplateInstance own(OwnSettings own, List<String> zones) {
        return own(own, zones, List.of());
    }

    static native TemplateInstance people(PeopleList list, List<Role> roles);

    static native TemplateInstance person(
            PersonForm form, List<Role> roles, List<String> zones, List<RawString> leaving, List<RawString> notes);

    static native TemplateInstance teams(List<TeamLine> teams, TeamForm form, String said);

    static native TemplateInstance team(TeamForm form, List<RawString> panels, String said);

    static native TemplateInstance services(List<ServiceForm> services, ServiceForm form, String said);

    static native TemplateInstance service(ServiceForm form, String said);

    /** The zones people name: places, and UTC; not the old and the abbreviated ones. */
    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.equals("UTC") || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
                .sorted()
                .toList();
    }

    static Response page(TemplateInstance template) {
        return Response.ok(template).build();
    }

    /** A form that needs another look. */
    static Response again(TemplateInstance template) {
        return Response.status(422).entity(template).build();
    }
}
