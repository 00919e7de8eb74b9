package dev.debrief.people;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The token that the forms of a page carry, for pages that are made before the filter that knows it, or instead of it.
 * Names and size are those of quarkus-rest-csrf as it is configured here.
 */
public final class FormToken {
    private static final String COOKIE = "csrf-token";
    private static final String OF_THE_PAGE = "csrf_token";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    /** Gives the page that is being made the token of this browser, or both of them a new one. */
    public static void give(RoutingContext context) {
        if (context.get(OF_THE_PAGE) != null) return;
        Cookie known = context.request().getCookie(COOKIE);
        String token = known == null ? make() : known.getValue();
        context.put(OF_THE_PAGE, token);
        if (known != null) return;
        context.response()
                .addCookie(Cookie.cookie(COOKIE, token)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure("https".equals(context.request().scheme()))
                        .setSameSite(CookieSameSite.LAX));
    }

    private static String make() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
