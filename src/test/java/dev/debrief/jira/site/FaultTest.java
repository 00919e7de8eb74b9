package dev.debrief.jira.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.HeldClock;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Faults;
import dev.debrief.jira.site.fault.Moment;
import dev.debrief.jira.site.fault.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {
    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)\r\n\r\n");

    private final HeldClock clock = new HeldClock();

    static Stream<Fault> faults() {
        return Fault.all().stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_comes_before_or_after_acting(Fault fault) throws IOException {
        for (Deployment deployment : Deployment.values()) {
            try (JiraSite site = JiraSite.of(deployment, clock)) {
                site.project("OPS");
                site.faults().next(fault);
                String heard = heard(site, fault, Caller.task("OPS", "").replace('\'', '"'));
                assertThat(site.issues()).hasSize(fault.moment() == Moment.BEFORE ? 0 : 1);
                assertThat(head(heard)).isEqualTo(expectedHead(fault));
                assertThat(site.calls().get(0).fault()).contains(fault);
                if (fault.trouble() == Trouble.BROKEN_BODY)
                    assertThat(Json.read(heard.substring(heard.indexOf('{')))).isEmpty();
                if (fault.moment() == Moment.DURING)
                    assertThat(heard).contains("{").doesNotContain("}");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_next_call_goes_well_again(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.faults().at(2, Fault.before(Trouble.MAINTENANCE));
            Caller caller = new Caller(site);
            assertThat(caller.get("/myself").status()).isEqualTo(200);
            Caller.Said said = caller.get("/myself");
            assertThat(said.status()).isEqualTo(503);
            assertThat(said.header("Content-Type")).startsWith("text/html");
            assertThat(caller.get("/myself").status()).isEqualTo(200);
            assertThat(site.faults().struck()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_429_says_when_to_come_back(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.faults().next(Fault.tooMany(Duration.ofSeconds(40)));
            Caller.Said said = new Caller(site).get("/myself");
            assertThat(said.status()).isEqualTo(429);
            assertThat(said.header("Retry-After")).isEqualTo("40");
        }
    }

    @Test
    void a_fault_waits_for_a_kind_of_call() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            IssueInJira issue = site.create("OPS", "One");
            site.faults().on("GET", "/issue/*/transitions", 2, Fault.after(Trouble.SERVER_ERROR));
            Caller caller = new Caller(site);
            String path = "/issue/" + issue.id() + "/transitions";
            assertThat(caller.get(path).status()).isEqualTo(200);
            assertThat(caller.get("/myself").status()).isEqualTo(200);
            assertThat(caller.get(path).status()).isEqualTo(500);
            assertThat(caller.get(path).status()).isEqualTo(200);
        }
    }

    @Test
    void an_outage_lasts_until_it_is_over() {
        try (JiraSite site = JiraSite.dataCenter(clock)) {
            site.faults().always(Fault.before(Trouble.MAINTENANCE));
            Caller caller = new Caller(site);
            assertThat(caller.get("/myself").status()).isEqualTo(503);
            assertThat(caller.get("/serverInfo").status()).isEqualTo(503);
            site.faults().none();
            assertThat(caller.get("/myself").status()).isEqualTo(200);
        }
    }

    @Test
    void nobody_connects_while_it_is_down() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            Caller caller = new Caller(site);
            site.down();
            assertThatThrownBy(() -> new Socket(
                            InetAddress.getLoopbackAddress(), site.address().getPort()))
                    .isInstanceOf(IOException.class);
            site.up();
            assertThat(caller.get("/myself").status()).isEqualTo(200);
            assertThat(site.calls()).hasSize(1);
        }
    }

    @Test
    void chance_is_the_same_for_the_same_seed() {
        assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
        assertThat(drawn(7).stream().filter(each -> !each.isEmpty()).count()).isBetween(50L, 150L);
    }

    private static List<String> drawn(long seed) {
        Faults faults = new Faults();
        faults.randomly(seed, 10);
        List<String> drawn = new ArrayList<>();
        for (int call = 0; call < 1000; call++) {
            drawn.add(faults.at("GET", "/myself").map(Fault::toString).orElse(""));
        }
        return drawn;
    }

    /** What comes back over a bare line: as much as the fault lets through, and then nothing for a while or an end. */
    private static String heard(JiraSite site, Fault fault, String body) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.address().getPort())) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head =
                    "POST " + site.address().getPath() + site.deployment().api() + "/issue HTTP/1.1\r\nHost: x\r\n"
                            + "Content-Type: application/json\r\nAuthorization: " + site.authorization()
                            + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            Awaitility.await().until(() -> !site.calls().isEmpty());
            StringBuilder heard = new StringBuilder();
            boolean silent = fault.trouble() == Trouble.SILENCE && fault.moment() != Moment.DURING;
            try {
                while (!silent && !isWhole(heard.toString(), fault)) {
                    int next = socket.getInputStream().read();
                    if (next < 0) return heard + "end";
                    heard.append((char) next);
                }
            } catch (IOException reset) {
                return heard + "reset";
            }
            if (fault.trouble() == Trouble.RESET) return heard.toString();
            socket.setSoTimeout(30);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            return heard.toString();
        }
    }

    private static boolean isWhole(String heard, Fault fault) {
        Matcher length = LENGTH.matcher(heard);
        if (!length.find()) return false;
        int announced = Integer.parseInt(length.group(1));
        return heard.length() - length.end() == (fault.moment() == Moment.DURING ? announced / 2 : announced);
    }

    private static String head(String heard) {
        return heard.split("\r\n", -1)[0].replaceAll("HTTP/1.1 (\\d+) .*", "$1");
    }

    private static String expectedHead(Fault fault) {
        return switch (fault.trouble()) {
            case RESET -> fault.moment() == Moment.DURING ? "201" : "reset";
            case SILENCE -> fault.moment() == Moment.DURING ? "201" : "";
            case SERVER_ERROR -> "500";
            case MAINTENANCE -> "503";
            case TOO_MANY -> "429";
            case BROKEN_BODY -> "201";
        };
    }
}
