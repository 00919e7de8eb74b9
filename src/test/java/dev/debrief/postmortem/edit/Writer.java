package dev.debrief.postmortem.edit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody who writes in a browser without JavaScript: sees a page, types into its fields, presses its buttons. */
final class Writer {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private final Map<String, String> cookies;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private Document page = new Document("");
    private String address = "";
    private int status;

    Writer(Map<String, String> cookies) {
        this.cookies = new HashMap<>(cookies);
    }

    Writer open(String path) {
        show(path, given().redirects().follow(false).cookies(cookies).get(path));
        return this;
    }

    Writer type(String field, String words) {
        typed.put(field, words);
        return this;
    }

    /** Presses the button that posts this value, and follows where it leads. */
    Writer press(String value) {
        if (!value.isEmpty())
            assertThat(page.select("button[name=do]").eachAttr("value")).contains(value);
        Response answer = given().redirects()
                .follow(false)
                .cookies(cookies)
                .contentType(FORM)
                .formParams(filled(value))
                .post(form().attr("action"));
        typed.clear();
        cookies.putAll(answer.cookies());
        String leads = answer.header("Location");
        if (leads == null) show(address, answer);
        else open(leads.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", ""));
        return this;
    }

    /** Sends the form of the page whose address ends so, and follows where it leads. */
    Writer send(String address) {
        FormElement one =
                (FormElement) page.select("form[action$=" + address + "]").first();
        assertThat(one).as("a form to " + address).isNotNull();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Connection.KeyVal field : one.formData()) fields.put(field.key(), field.value());
        fields.putAll(typed);
        typed.clear();
        Response answer = given().redirects()
                .follow(false)
                .cookies(cookies)
                .contentType(FORM)
                .formParams(fields)
                .post(one.attr("action"));
        String leads = answer.header("Location");
        if (leads == null) show(one.attr("action"), answer);
        else open(leads.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", ""));
        return this;
    }

    Map<String, List<String>> filled(String pressed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Connection.KeyVal field : form().formData()) {
            if (typed.containsKey(field.key())) continue;
            fields.computeIfAbsent(field.key(), name -> new ArrayList<>()).add(field.value());
        }
        typed.forEach((name, words) -> fields.put(name, List.of(words)));
        if (!pressed.isEmpty()) fields.put("do", List.of(pressed));
        return fields;
    }

    Document page() {
        return page;
    }

    int status() {
        return status;
    }

    String address() {
        return address;
    }

    /** The number of the incident that is open. */
    int incident() {
        return Integer.parseInt(address.replaceFirst("^/incidents/(\\d+).*", "$1"));
    }

    /** What stands in a field. */
    String value(String field) {
        Element element = field(field);
        if (element.normalName().equals("select"))
            return element.select("option[selected]").val();
        return element.normalName().equals("textarea") ? element.wholeText().replaceFirst("^\n", "") : element.val();
    }

    Element field(String field) {
        Element element = page.getElementById("field-" + field);
        assertThat(element).as("the field " + field + " on " + address).isNotNull();
        return element;
    }

    /** The names of the rows of a list, in order. */
    List<String> rows(String list) {
        return page.select("#f > div input[type=hidden][name=" + list + "]").eachAttr("value");
    }

    private FormElement form() {
        return (FormElement) page.select("main form[method=post]").first();
    }

    private void show(String path, Response answer) {
        cookies.putAll(answer.cookies());
        address = path;
        status = answer.statusCode();
        page = Jsoup.parse(answer.asString());
    }
}
