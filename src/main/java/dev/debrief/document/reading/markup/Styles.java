package dev.debrief.document.reading.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How words look by their styles: word processors set what is bold by a style, or by a class that has one. */
final class Styles {
    private static final int LONGEST_SHEET = 500_000;
    private static final Pattern RULE = Pattern.compile("\\.([A-Za-z][\\w-]{0,60})\\s*\\{([^{}]{0,2000})\\}");
    private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight\\s*:\\s*(?:normal|[1-5]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style\\s*:\\s*(?:italic|oblique)");
    private static final Pattern STRUCK = Pattern.compile("text-decoration[a-z-]*\\s*:[^;]{0,60}line-through");

    private final Map<String, String> classes = new HashMap<>();

    Styles(Document page) {
        for (Element sheet : page.select("style")) {
            String text = sheet.data();
            if (text.length() > LONGEST_SHEET) continue;
            Matcher rule = RULE.matcher(text);
            while (rule.find()) classes.merge(rule.group(1), rule.group(2), (one, two) -> one + ";" + two);
        }
    }

    /** What an element changes about the words in it. */
    Run.Dress on(Element element, Run.Dress dress) {
        Run.Dress changed = named(element.normalName(), dress);
        String style = style(element);
        if (style.isEmpty()) return changed;
        if (BOLD.matcher(style).find()) changed = changed.strongly(true);
        else if (NOT_BOLD.matcher(style).find()) changed = changed.strongly(false);
        if (ITALIC.matcher(style).find()) changed = changed.emphatically(true);
        return STRUCK.matcher(style).find() ? changed.struckOut(true) : changed;
    }

    private String style(Element element) {
        if (!element.hasAttr("style") && (classes.isEmpty() || !element.hasAttr("class"))) return "";
        StringBuilder style = new StringBuilder();
        if (!classes.isEmpty()) {
            for (String name : element.classNames())
                style.append(classes.getOrDefault(name, "")).append(';');
        }
        String own = element.attr("style");
        style.append(own, 0, Math.min(own.length(), 2_000));
        return style.toString().toLowerCase(Locale.ROOT);
    }

    private static Run.Dress named(String name, Run.Dress dress) {
        return switch (name) {
            case "b", "strong" -> dress.strongly(true);
            case "i", "em" -> dress.emphatically(true);
            case "s", "del", "strike" -> dress.struckOut(true);
            case "code", "tt", "kbd", "samp" -> dress.asCode();
            default -> dress;
        };
    }
}
