package dev.debrief.document.reading.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where links lead. */
final class Targets {
    /** A word processor sends every click past its own house; the address that was meant stands inside. */
    private static final Pattern REDIRECTED =
            Pattern.compile("https?://(?:www\\.)?google\\.[a-z.]{2,6}/url\\?(?:[^#]{0,500}&)?q=([^&#]{1,2000}).*");

    private Targets() {}

    /** The address of an {@code a}; empty where it leads nowhere. */
    static String of(Element link) {
        return Escapes.address(unwrapped(link.attr("href")));
    }

    private static String unwrapped(String address) {
        if (address.length() > 4_000) return address;
        Matcher redirected = REDIRECTED.matcher(address);
        if (!redirected.matches()) return address;
        try {
            return URLDecoder.decode(redirected.group(1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return redirected.group(1);
        }
    }

    /** The file that a link of Confluence leads to; pages and people have no address outside of it. */
    static String ofLink(Element link) {
        Element file = Macros.child(link, "ri:attachment");
        return file == null ? "" : Escapes.address("attachments/" + file.attr("ri:filename"));
    }

    /** What a link of Confluence is called that has no words of its own. */
    static String named(Element link) {
        for (Element child : link.children()) {
            for (String attribute :
                    new String[] {"ri:content-title", "ri:filename", "ri:username", "ri:value", "ri:space-key"}) {
                if (child.hasAttr(attribute)) return child.attr(attribute);
            }
            if (child.hasAttr("ri:account-id")) return "@" + child.attr("ri:account-id");
            if (child.hasAttr("ri:userkey")) return "@" + child.attr("ri:userkey");
        }
        return link.attr("ac:anchor");
    }

    /** A link as Markdown; an address that says itself stays bare. */
    static String written(String plain, String words, String address) {
        boolean itself = plain.equals(address) && plain.contains("://");
        return itself ? plain : "[" + words + "](" + address + ")";
    }
}
