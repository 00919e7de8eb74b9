package dev.debrief.postmortem.edit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** One tab of a browser with a script: keeps what is typed without leaving the page, as the script of the form does. */
final class Tab {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private final Map<String, String> cookies;
    private final String page;
    private final String address;
    private final String token;
    private Map<String, List<String>> held = new LinkedHashMap<>();
    private Map<String, List<String>> kept = new LinkedHashMap<>();
    private String version = "";
    private int sends;
    private Response answer;

    Tab(Map<String, String> cookies, int incident, String page) {
        this.cookies = new HashMap<>(cookies);
        this.page = page;
        address = "/incidents/" + incident;
        Response shown = given().cookies(cookies).get(address + "/edit");
        this.cookies.putAll(shown.cookies());
        FormElement form = (FormElement)
                Jsoup.parse(shown.asString()).select("main form[method=post]").first();
        form.formData()
                .forEach(field -> held.computeIfAbsent(field.key(), name -> new java.util.ArrayList<>())
                        .add(field.value()));
        token = held.remove("csrf-token").get(0);
        version = held.get("version").get(0);
        kept = new LinkedHashMap<>(held);
    }

    Tab type(String field, String words) {
        held.put(field, List.of(words));
        return this;
    }

    String value(String field) {
        return held.getOrDefault(field, List.of("")).get(0);
    }

    /** Keeps it and takes over what the answer says. */
    Tab keep() {
        return send(++sends).take();
    }

    /** Keeps it, but the answer never arrives. */
    Tab keepUnheard() {
        return send(++sends);
    }

    /** The same request as the how manieth of this page, which may come late. */
    Tab send(int number) {
        Map<String, List<String>> fields = new LinkedHashMap<>(held);
        fields.put("version", List.of(version));
        fields.put("page", List.of(page));
        fields.put("send", List.of(Integer.toString(number)));
        held.forEach((name, now) -> {
            List<String> was = kept.getOrDefault(name, List.of(""));
            if (!was.equals(now)) fields.put("was." + name, was);
        });
        return put(fields);
    }

    /** Hands over what that page typed and could not keep, as the form does that is opened after it. */
    Tab bring(Tab other) {
        Map<String, List<String>> fields = new LinkedHashMap<>(held);
        other.held.forEach((name, now) -> {
            List<String> was = other.kept.getOrDefault(name, List.of(""));
            if (was.equals(now)) return;
            fields.put(name, now);
            fields.put("was." + name, was);
        });
        fields.put("version", List.of("none"));
        fields.put("page", List.of(other.page + "x"));
        fields.put("send", List.of("1"));
        return put(fields).take();
    }

    private Tab put(Map<String, List<String>> fields) {
        answer = given().cookies(cookies)
                .header("X-CSRF-TOKEN", token)
                .contentType(FORM)
                .formParams(fields)
                .put(address + "/working-copy");
        return this;
    }

    private Tab take() {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        Map<String, String> now = answer.jsonPath().getMap("now.fields");
        if (now != null) now.forEach((name, value) -> held.put(name, List.of(value)));
        kept = new LinkedHashMap<>(held);
        version = answer.jsonPath().getString("version");
        return this;
    }

    Response answer() {
        return answer;
    }

    String look() {
        return answer.jsonPath().getString("status.look");
    }

    Map<String, String> cookies() {
        return cookies;
    }
}
