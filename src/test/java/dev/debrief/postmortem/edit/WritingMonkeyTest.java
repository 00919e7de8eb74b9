package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.debrief.Seeds;
import dev.debrief.browser.BrowserTest;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that was shown as saved or lay on the device is found again, whatever happened in 200 steps. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class WritingMonkeyTest extends BrowserTest {
    private static final int STEPS = 200;
    private static final String EVERYTHING =
            "() => [...document.querySelectorAll('#f input, #f textarea')].map(f => f.value)"
                    + ".concat([...document.querySelectorAll('.version')].map(v => v.textContent)).join(' ')";

    @Inject
    Colleagues colleagues;

    /** One in every run, many in the long tests, and those that {@code -Ddebrief.monkey=1,-2} names. */
    static LongStream seeds() {
        String named = System.getProperty("debrief.monkey", "");
        if (!named.isEmpty()) return Stream.of(named.split(",")).mapToLong(Long::parseLong);
        if (Boolean.getBoolean("debrief.long")) return new Random(Seeds.of(20240621)).longs(50);
        return LongStream.of(-1838792241450715444L);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_word_that_was_saved_or_kept_on_the_device_is_lost(long seed) {
        System.out.println("The monkey writes with seed " + seed);
        Map<String, String> mine = colleagues.browserOf("monkey", Role.EDITOR).cookies();
        Writer theirs =
                new Writer(colleagues.browserOf("second-writer", Role.EDITOR).cookies());
        Writer opener = new Writer(mine);
        opener.open("/incidents/new").type("title", "Monkey").press("");
        Page first = visitor(true);
        WritingPage.signIn(first.context(), mine);
        WritingMonkey monkey = new WritingMonkey(
                first.context(), opener.address(), seed, word -> saveAs(theirs, opener.address(), word, seed));
        for (int i = 0; i < STEPS; i++) monkey.step();

        Set<String> missing = new TreeSet<>(monkey.comeToRest());
        int owed = missing.size();
        Page last = first.context().newPage();
        last.navigate(opener.address());
        last.waitForFunction(WritingMonkey.HANDED_OVER);
        String everything = last.evaluate(EVERYTHING) + readers(last, opener.address());
        missing.removeIf(everything::contains);
        assertThat(missing)
                .as("seed " + seed + ", " + owed + " words owed; it did: " + String.join("\n", monkey.diary()))
                .isEmpty();
        assertThat(owed).as("words it had to find again").isGreaterThan(STEPS / 5);
    }

    /** What somebody else has saved since is in the newest revision, until the monkey saves too. */
    private static String readers(Page page, String address) {
        return page.context().request().get(address.replace("/edit", ".md")).text();
    }

    /** Writes behind what stands in one of two parts. */
    private static void saveAs(Writer theirs, String address, String word, long seed) {
        theirs.open(address);
        String field = word.hashCode() % 2 == 0 ? "summary" : "impact";
        theirs.type(field, theirs.value(field) + " " + word).press("save");
        assertThat(theirs.page().select("#status").text()).as("seed " + seed).contains("revision");
    }
}
