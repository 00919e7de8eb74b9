package dev.debrief.people;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Keeps cookies as a browser does, follows no redirects, and sends forms with the token of the page they stand in. */
public final class Browser {
    private final Map<String, String> cookies = new HashMap<>();

    /** Signed in on a device of its own. */
    public static Browser signedIn(String email, String password) {
        Browser browser = new Browser();
        browser.submit("/sign-in", "/sign-in", Map.of("email", email, "password", password))
                .then()
                .statusCode(303);
        return browser;
    }

    /** One that has kept this cookie. */
    static Browser with(String cookie, String value) {
        Browser browser = new Browser();
        browser.cookies.put(cookie, value);
        return browser;
    }

    public Response get(String path) {
        return keep(given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .get(path));
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).then().statusCode(200).extract().asString());
    }

    /** Sends the fields to {@code action}, with the token from the page at {@code page}. */
    public Response submit(String page, String action, Map<String, ?> fields) {
        String token = Jsoup.parse(get(page).asString())
                .select("input[name=csrf-token]")
                .val();
        return post(action, token, fields);
    }

    public Response post(String action, String token, Map<String, ?> fields) {
        return keep(given().redirects()
                .follow(false)
                .cookies(cookies)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("csrf-token", token)
                .formParams(fields)
                .post(action));
    }

    /** Sends one file, with the token from the page at {@code page}. */
    public Response attach(String page, String action, String name, byte[] content, Map<String, String> fields) {
        String token = Jsoup.parse(get(page).asString())
                .select("input[name=csrf-token]")
                .val();
        RequestSpecification form = given().redirects()
                .follow(false)
                .cookies(cookies)
                .multiPart("csrf-token", token)
                .multiPart("file", name, content, "application/octet-stream");
        fields.forEach((field, value) -> form.multiPart(new MultiPartSpecBuilder(value)
                .controlName(field)
                .charset("UTF-8")
                .build()));
        return keep(form.post(action));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private Response keep(Response response) {
        response.detailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        });
        return response;
    }
}
