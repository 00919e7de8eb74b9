package dev.debrief.document.redaction;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses lead into the house: private networks, names that only the house resolves, and its tools. */
final class Addresses {
    /** Ends of names that no public name has (RFC 6762, RFC 8375, the reserved .internal, and what houses use). */
    private static final String PRIVATE_ENDS =
            "internal|local|localdomain|localhost|lan|corp|intranet|intra|private|home|home\\.arpa|svc|cluster"
                    + "|prod|production|staging|stage|stg|preprod|uat|qa|dev\\.internal|int";

    /** A name of a host that only the house resolves, in running text. */
    static final Pattern PRIVATE_HOST =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}@._/-])(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\\.)+(?:" + PRIVATE_ENDS
                    + ")(?::[0-9]{1,5})?(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])");

    private static final Pattern PRIVATE_NAME = Pattern.compile("(?i)(?:.*\\.)?(?:" + PRIVATE_ENDS + ")");

    /** Four numbers with dots between them. */
    static final Pattern FOUR_NUMBERS = Pattern.compile(
            "(?<![\\p{L}\\p{N}._-])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?::[0-9]{1,5}|/[0-9]{1,2})?(?![\\p{L}\\p{N}_-]|\\.\\d)");

    private static final Pattern PRIVATE_NUMBERS = Pattern.compile(
            "(?:10|127|0)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*");

    /** Tools in which a house works, by the end of their names; what they show is for those who sign in. */
    private static final List<String> TOOLS = List.of(
            "atlassian.net",
            "slack.com",
            "pagerduty.com",
            "opsgenie.com",
            "datadoghq.com",
            "datadoghq.eu",
            "grafana.net",
            "sentry.io",
            "newrelic.com",
            "splunkcloud.com",
            "honeycomb.io",
            "linear.app",
            "notion.so",
            "sharepoint.com",
            "docs.google.com",
            "drive.google.com",
            "meet.google.com",
            "zoom.us",
            "teams.microsoft.com",
            "console.aws.amazon.com",
            "portal.azure.com",
            "console.cloud.google.com");

    /** Where public and private things lie side by side: only a person can tell. */
    private static final List<String> MIXED = List.of("github.com", "gitlab.com", "bitbucket.org", "dev.azure.com");

    private Addresses() {}

    /** @param house where Debrief itself is found; maybe empty */
    static boolean isInternal(String address, String house) {
        String host = host(address);
        if (host.isEmpty()) return !address.matches("(?i)https?://.*") && address.startsWith("/");
        if (host.equals(withoutPort(house)) || host.indexOf('.') < 0) return true;
        if (host.startsWith("[") || host.matches("[0-9.]+")) return true;
        return PRIVATE_NAME.matcher(host).matches() || endsWithOne(host, TOOLS);
    }

    static boolean isMixed(String address) {
        return endsWithOne(host(address), MIXED);
    }

    static boolean isPrivateNumber(String numbers) {
        return PRIVATE_NUMBERS.matcher(numbers).matches();
    }

    private static boolean endsWithOne(String host, List<String> names) {
        return names.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }

    private static String withoutPort(String authority) {
        return authority.replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT);
    }

    private static String host(String address) {
        try {
            String host = new URI(address.strip().replaceAll("[^!-~]|[\\[\\]{}|\\\\^`<>\"]", "")).getHost();
            if (host != null) return host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException odd) {
            // read by hand below
        }
        var matcher = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?([^/?#:]+)")
                .matcher(address.strip());
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
