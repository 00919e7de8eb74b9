package dev.debrief.document.confluence;

import dev.debrief.document.AttachedFile;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.Escaped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Links, pictures and the places that they lead to, in a preview. A page of Debrief never loads a picture from elsewhere. */
final class PreviewLinks {
    private static final Pattern FOLLOWABLE = Pattern.compile("(?i)(https?://|mailto:)\\S+");

    private final StringBuilder html;
    private final AttachedFiles files;
    private final Set<String> places = new HashSet<>();
    private boolean within;

    PreviewLinks(StringBuilder html, AttachedFiles files) {
        this.html = html;
        this.files = files;
    }

    void web(Element element, Runnable words) {
        String address = element.getAttribute("href");
        if (FOLLOWABLE.matcher(address).matches()) anchor(address, " rel=\"noopener noreferrer nofollow\"", words);
        else words.run();
    }

    /** To a place on the same page or to an attachment. */
    void link(Element element, Runnable words) {
        String place = element.getAttribute("ac:anchor");
        Optional<AttachedFile> file = attachment(element);
        if (!place.isEmpty()) anchor("#" + id(place), "", words);
        else if (file.isPresent()) anchor(files.addressOf(file.get()), "", words);
        else words.run();
    }

    /** A place that links can lead to; an id stands once on a page. */
    void place(String name) {
        if (places.add(id(name))) html.append("<span id=\"").append(id(name)).append("\"></span>");
    }

    void image(Element element) {
        Optional<AttachedFile> file = attachment(element).filter(AttachedFile::picture);
        String words = element.getAttribute("ac:alt");
        if (file.isPresent()) {
            String address = Escaped.text(files.addressOf(file.get()));
            String said = words.isBlank() ? "Picture " + file.get().name() : words;
            html.append("<img class=\"picture shown\" src=\"").append(address);
            html.append(file.get().thumbnail() ? "/thumbnail" : "")
                    .append("\" alt=\"")
                    .append(Escaped.text(said));
            html.append("\" width=\"")
                    .append(file.get().width())
                    .append("\" height=\"")
                    .append(file.get().height());
            html.append("\" loading=\"lazy\">");
            return;
        }
        String address = StorageXml.children(element).stream()
                .map(child -> child.getAttribute("ri:value"))
                .findFirst()
                .orElse("");
        Runnable said = () -> html.append(Escaped.text("Picture: " + (words.isBlank() ? address : words)));
        if (FOLLOWABLE.matcher(address).matches()) anchor(address, " rel=\"noopener noreferrer nofollow\"", said);
        else said.run();
    }

    private Optional<AttachedFile> attachment(Element element) {
        return StorageXml.children(element).stream()
                .map(child -> child.getAttribute("ri:filename"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .flatMap(name -> files.find("attachments/" + name.replace("%", "%25")));
    }

    /** A link in a link is only its words. */
    private void anchor(String address, String more, Runnable words) {
        if (within) {
            words.run();
            return;
        }
        within = true;
        html.append("<a href=\"")
                .append(Escaped.text(address))
                .append('"')
                .append(more)
                .append('>');
        words.run();
        html.append("</a>");
        within = false;
    }

    private static String id(String place) {
        return "cf-" + place.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
