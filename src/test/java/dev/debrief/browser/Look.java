package dev.debrief.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * How a page is looked at: the width of the window in CSS pixels and the theme. Colours hang on the theme alone and what
 * fits on the width alone, so that two looks show both; the long tests try all four.
 */
public record Look(int width, ColorScheme theme) {
    private static final boolean IS_LONG = Boolean.getBoolean("debrief.long");

    /** Those that are tried. */
    public static final List<Look> ALL = IS_LONG
            ? List.of(
                    new Look(1280, ColorScheme.LIGHT),
                    new Look(390, ColorScheme.DARK),
                    new Look(1280, ColorScheme.DARK),
                    new Look(390, ColorScheme.LIGHT))
            : List.of(new Look(1280, ColorScheme.LIGHT), new Look(390, ColorScheme.DARK));

    /** {@code incident} becomes {@code incident-1280-light}. */
    public String named(String page) {
        return named(page, width, theme);
    }

    public static String named(String page, int width, ColorScheme theme) {
        return page + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Everybody can use the page, and nothing scrolls sideways. Where it is not fine its picture lies in {@code
     * target/screens}; the long tests leave all of them there.
     */
    public static void isFine(Page page, String name) {
        page.bringToFront();
        if (IS_LONG) takePicture(page, name);
        try {
            everybodyCanUseIt(page, name);
        } catch (AssertionError notFine) {
            takePicture(page, name);
            throw notFine;
        }
    }

    private static void everybodyCanUseIt(Page page, String name) {
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as(name)
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " does not scroll sideways")
                .isTrue();
    }

    private static void takePicture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", name.toLowerCase(Locale.ROOT) + ".png")));
    }

    /** Width and theme of each, for a test. */
    static final class Each implements ArgumentsProvider {
        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return ALL.stream().map(look -> Arguments.of(look.width(), look.theme()));
        }
    }
}
