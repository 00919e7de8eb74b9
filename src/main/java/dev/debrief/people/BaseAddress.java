package dev.debrief.people;

import dev.debrief.shared.CannotStart;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people find Debrief, as {@code DEBRIEF_PUBLIC_URL} says, or {@code DEBRIEF_ADDRESS}, its elder name: what leaves
 * the house leads back there.
 */
@ApplicationScoped
public class BaseAddress {
    private final Optional<String> written;

    BaseAddress(
            @ConfigProperty(name = "debrief.public-url") Optional<String> url,
            @ConfigProperty(name = "debrief.address") Optional<String> address) {
        this.written = said(url).or(() -> said(address));
    }

    /** An address that leads nowhere is told at the start, and not in a mail that has gone out. */
    void onStart(@Observes StartupEvent start) {
        configured();
    }

    /** Without a slash at the end; empty where nothing is configured. */
    public Optional<String> configured() {
        return written.map(BaseAddress::read);
    }

    /**
     * The whole address of a page, for what leaves the house without anybody having asked for it.
     *
     * @param path with its slash at the front
     * @throws IllegalStateException where no address is configured
     */
    public URI of(String path) {
        return URI.create(
                configured().orElseThrow(() -> new IllegalStateException("nobody said where people find Debrief"))
                        + path);
    }

    static String read(String text) {
        try {
            URI address = new URI(text);
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("http") || scheme.equals("https");
            boolean isBase = address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"));
            if (isWeb && isBase) return scheme + "://" + address.getRawAuthority();
        } catch (URISyntaxException e) {
            // said below
        }
        throw new CannotStart("DEBRIEF_PUBLIC_URL (or DEBRIEF_ADDRESS) is not the address of a website: " + text
                + ". Write it as https://debrief.example.org, without a path behind it, or leave it out.");
    }

    private static Optional<String> said(Optional<String> text) {
        return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
