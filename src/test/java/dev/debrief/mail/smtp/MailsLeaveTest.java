package dev.debrief.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import dev.debrief.database.RealDatabase;
import dev.debrief.delivery.Worker;
import dev.debrief.mail.OldSecrets;
import dev.debrief.mail.smtp.FaultyServer.Point;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mails leave through the queue, and what happens to them is visible. */
@QuarkusTest
@TestProfile(WithMail.class)
@QuarkusTestResource(RealDatabase.class)
class MailsLeaveTest {
    private static final Pattern LINK = Pattern.compile("https://debrief\\.example\\.org(/link/[A-Za-z0-9_-]+)");

    @Inject
    Colleagues colleagues;

    @Inject
    MailRows rows;

    @Inject
    Worker worker;

    @Inject
    HeldClock clock;

    @Inject
    OldSecrets oldSecrets;

    private final FaultyServer server = WithMail.Server.running();

    @AfterEach
    void theServerIsInOrder() {
        server.follow(FaultyServer.GOOD);
    }

    @Test
    void an_invitation_goes_by_mail_and_its_link_is_seen_by_nobody_else() throws Exception {
        Browser administrator = colleagues.browserOf("posts", Role.ADMINISTRATOR);
        Document made = Jsoup.parse(administrator
                .submit(
                        "/settings/people",
                        "/settings/people",
                        Map.of("name", "Nina Ny", "email", "nina@example.org", "role", "EDITOR"))
                .asString());
        assertThat(made.text()).contains("The invitation is on its way to nina@example.org.");
        assertThat(made.html()).doesNotContain("/link/");

        worker.turn();
        MimeMessage mail = mailTo("nina@example.org");
        assertThat(mail.getSubject()).isEqualTo("Your invitation to Debrief");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String link = link(mail);
        assertThat(rows.to("nina@example.org"))
                .satisfies(row -> assertThat(row.state()).isEqualTo("done"))
                .satisfies(row -> assertThat(row.reference()).startsWith("250 2.0.0 taken"))
                .satisfies(row -> assertThat(row.payload()).doesNotContain(link).contains("Welcome, Nina Ny"));

        Browser nina = new Browser();
        nina.submit(link, link, Map.of("password", "long enough now")).then().statusCode(303);
        nina.get("/settings").then().statusCode(200);
    }

    @Test
    void a_link_that_never_left_is_taken_out_when_it_is_over() {
        server.follow(at(Point.RCPT, new Deed.Say("554 5.7.1 not from you")));
        Browser administrator = colleagues.browserOf("waits-long", Role.ADMINISTRATOR);
        long id = colleagues.join("never-reached", Role.EDITOR);
        administrator
                .submit("/settings/people/" + id, "/settings/people/" + id + "/link", Map.of())
                .then()
                .statusCode(200);
        worker.turn();
        oldSecrets.run();
        assertThat(rows.to("never-reached@example.org").payload()).containsPattern(LINK);
        clock.pass(Duration.ofDays(8));
        oldSecrets.run();
        assertThat(rows.to("never-reached@example.org"))
                .satisfies(row -> assertThat(row.state()).isEqualTo("given-up"))
                .satisfies(row ->
                        assertThat(row.payload()).doesNotContainPattern(LINK).contains("A new password"));
    }

    @Test
    void a_link_can_still_be_passed_on_by_hand() {
        Browser administrator = colleagues.browserOf("hands", Role.ADMINISTRATOR);
        long id = colleagues.join("by-hand", Role.EDITOR);
        Document page = Jsoup.parse(administrator
                .submit("/settings/people/" + id, "/settings/people/" + id + "/link", Map.of("by", "hand"))
                .asString());
        assertThat(page.select("#new-link").text()).contains("/link/");
    }

    @Test
    void who_forgot_the_password_gets_a_link_and_nobody_learns_who_has_an_account() throws Exception {
        colleagues.join("forgets", Role.EDITOR);
        Browser stranger = new Browser();
        assertThat(stranger.page("/sign-in").text()).contains("Forgotten your password?");
        String known = ask(stranger, "Forgets@example.org");
        assertThat(known.replace("Forgets@", "nobody@")).isEqualTo(ask(stranger, "nobody@example.org"));
        worker.turn();
        String link = link(mailTo("forgets@example.org"));
        stranger.submit(link, link, Map.of("password", "quite another one"))
                .then()
                .statusCode(303);
        Browser.signedIn("forgets@example.org", "quite another one");
    }

    @Test
    void asking_for_links_again_and_again_is_slowed_down() {
        Browser stranger = new Browser();
        for (int i = 0; i < 5; i++) ask(stranger, "often@example.org");
        stranger.submit("/sign-in/forgotten", "/sign-in/forgotten", Map.of("email", "often@example.org"))
                .then()
                .statusCode(422);
        stranger.submit("/sign-in/forgotten", "/sign-in/forgotten", Map.of("email", "no address"))
                .then()
                .statusCode(422);
    }

    @Test
    void a_test_mail_says_what_the_server_said() {
        Browser administrator = colleagues.browserOf("tests-mail", Role.ADMINISTRATOR);
        assertThat(administrator.page("/settings/mail").text())
                .contains("Mail is on", "localhost, port " + server.port(), "Debrief <debrief@example.org>");
        String after = administrator
                .submit("/settings/mail", "/settings/mail/test", Map.of())
                .getHeader("Location")
                .replaceFirst("^http://[^/]+", "");
        assertThat(administrator.page(after).text()).contains("It is about to leave.");
        server.follow(at(Point.RCPT, new Deed.Say("451 4.7.1 greylisted, come back")));
        worker.turn();
        assertThat(administrator.page(after).text()).contains("it is tried again", "451 4.7.1 greylisted, come back");
        server.follow(FaultyServer.GOOD);
        clock.pass(Duration.ofMinutes(6));
        worker.turn();
        assertThat(administrator.page(after).text()).contains("It has left. The server said: 250 2.0.0 taken as");
        Browser other = colleagues.browserOf("other-administrator", Role.ADMINISTRATOR);
        assertThat(other.page(after).text()).doesNotContain("It has left");
    }

    @Test
    void one_refused_recipient_among_many_is_visible_and_the_others_are_not_touched() {
        long id = colleagues.join("moved-away", Role.EDITOR);
        server.follow(
                (point, connection, recipient) -> point == Point.RCPT && recipient.equals("moved-away@example.org")
                        ? new Deed.Say("550 5.1.1 nobody of this name")
                        : new Deed.GoOn());
        List<String> all = List.of("left-1@example.org", "moved-away@example.org", "left-2@example.org");
        write("weekly", all);
        worker.turn();
        assertThat(rows.of("weekly")).extracting(MailRows.Row::state).containsExactly("done", "given-up", "done");
        assertThat(rows.to("moved-away@example.org").why())
                .isEqualTo("The server said to the recipient: 550 5.1.1 nobody of this name");

        Browser administrator = colleagues.browserOf("sees-bounces", Role.ADMINISTRATOR);
        assertThat(administrator.page("/settings/people/" + id).text())
                .contains("Mail to moved-away@example.org pauses");
        assertThat(administrator.page("/settings/mail").select("table").text())
                .contains("moved-away@example.org", "550 5.1.1");
        Browser own = colleagues.browserOf("moved-away", Role.EDITOR);
        assertThat(own.page("/settings").text()).contains("Mail to moved-away@example.org pauses");

        server.follow(FaultyServer.GOOD);
        write("while-paused", List.of("moved-away@example.org"));
        worker.turn();
        assertThat(rows.to("moved-away@example.org").why()).contains("Mail to this address pauses");

        own.submit("/settings", "/settings/mail/own-address", Map.of()).then().statusCode(303);
        assertThat(own.page("/settings").text()).doesNotContain("pauses");
        write("after", List.of("moved-away@example.org"));
        worker.turn();
        assertThat(rows.to("moved-away@example.org").state()).isEqualTo("done");
    }

    @Test
    void a_server_that_is_down_loses_nothing() {
        server.follow(at(Point.GREETING, new Deed.Say("554 5.3.2 no service")));
        write("down", List.of("down-1@example.org", "down-2@example.org"));
        worker.turn();
        assertThat(rows.of("down")).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo("waiting");
            assertThat(row.why()).contains("No line to localhost:" + server.port(), "554");
        });
        server.follow(FaultyServer.GOOD);
        clock.pass(Duration.ofMinutes(5));
        worker.turn();
        assertThat(rows.of("down")).extracting(MailRows.Row::state).containsOnly("done");
    }

    @Test
    void killed_before_the_final_dot_it_is_sent_again_and_after_it_a_person_decides() {
        Death.fate = (moment, delivery, attempt) -> attempt == 1 && moment == Death.Moment.BEFORE_THE_GATE;
        dies("before-dot", "before-dot@example.org");
        assertThat(timesTaken("before-dot@example.org")).isZero();
        Death.fate = (moment, delivery, attempt) -> attempt == 1 && moment == Death.Moment.BEFORE_SETTLING;
        dies("after-dot", "after-dot@example.org");
        assertThat(timesTaken("after-dot@example.org")).isOne();

        Death.fate = (moment, delivery, attempt) -> false;
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofMinutes(11));
            worker.turn();
        }
        assertThat(rows.to("before-dot@example.org").state()).isEqualTo("done");
        assertThat(timesTaken("before-dot@example.org")).isOne();
        MailRows.Row after = rows.to("after-dot@example.org");
        assertThat(after.state()).isEqualTo("unknown");
        assertThat(after.why()).contains("look for <" + after.uuid() + "@debrief.example.org>");
        assertThat(timesTaken("after-dot@example.org")).isOne();
    }

    private void dies(String kind, String address) {
        write(kind, List.of(address));
        try {
            worker.turn();
            throw new AssertionError("nobody was killed");
        } catch (Death expected) {
            // as planned
        }
    }

    private long timesTaken(String address) {
        return server.taken().stream()
                .filter(mail -> mail.recipient().equals(address))
                .count();
    }

    private void write(String kind, List<String> addresses) {
        Instant now = clock.instant();
        rows.write(kind, addresses, Collections.nCopies(addresses.size(), now));
    }

    private static FaultyServer.Plan at(Point where, Deed deed) {
        return (point, connection, recipient) -> point == where ? deed : new Deed.GoOn();
    }

    private static String ask(Browser browser, String address) {
        return Jsoup.parse(browser.submit("/sign-in/forgotten", "/sign-in/forgotten", Map.of("email", address))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .select("main")
                .text();
    }

    private MimeMessage mailTo(String address) throws Exception {
        String text = server.taken().stream()
                .filter(mail -> mail.recipient().equals(address))
                .reduce((before, after) -> after)
                .orElseThrow()
                .text();
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The one link, the same in text and HTML. */
    private static String link(MimeMessage mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        String inText = found(parts.getBodyPart(0).getContent().toString());
        assertThat(found(parts.getBodyPart(1).getContent().toString())).isEqualTo(inText);
        return inText;
    }

    private static String found(String body) {
        Matcher found = LINK.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }
}
