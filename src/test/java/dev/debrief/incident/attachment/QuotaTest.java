package dev.debrief.incident.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.WholeTree;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class QuotaTest {
    @Inject
    Archive archive;

    @Inject
    Attachments attachments;

    @Inject
    Colleagues colleagues;

    @Inject
    EntityManager entityManager;

    @Inject
    Event<FilesChanged> changes;

    @Inject
    Clock clock;

    IncidentNumber incident;
    long mara;

    @BeforeEach
    void an_incident() {
        mara = colleagues.join("quota-mara", Role.EDITOR);
        incident = archive.open(WholeTree.sample(), mara);
    }

    @Test
    void a_file_as_large_as_the_limit_is_kept_and_one_byte_more_is_not() {
        Attachments small = bounded(1000, 1 << 30);
        assertThat(add(small, "a.log", 1000)).isInstanceOf(Addition.Added.class);
        Addition more = add(small, "b.log", 1001);
        assertThat(((Addition.Refused) more).reason()).startsWith("It has 1001 bytes; at most 1000 bytes");
    }

    @Test
    void the_last_byte_of_the_quota_is_given_and_no_more() {
        Attachments nearlyFull = bounded(1 << 20, attachments.used() + 500);
        assertThat(add(nearlyFull, "a.log", 400)).isInstanceOf(Addition.Added.class);
        assertThat(add(nearlyFull, "b.log", 101)).isInstanceOf(Addition.Full.class);
        assertThat(add(nearlyFull, "c.log", 100)).isInstanceOf(Addition.Added.class);
        Addition full = add(nearlyFull, "d.log", 1);
        assertThat(((Addition.Refused) full).reason())
                .contains("no room left")
                .contains("delete removed ones for good")
                .contains("DEBRIEF_ATTACHMENT_QUOTA");
    }

    @Test
    void what_is_erased_takes_no_room_and_what_is_only_removed_does() {
        add(attachments, "a.log", 700);
        long used = attachments.used();
        attachments.erase(incident, "a.log", mara);
        assertThat(attachments.used()).as("only what was removed can be erased").isEqualTo(used);
        attachments.remove(incident, "a.log", mara);
        assertThat(attachments.used()).isEqualTo(used);
        attachments.erase(incident, "a.log", mara);
        assertThat(attachments.used()).isEqualTo(used - 700);
        assertThat(attachments.bringBack(incident, "a.log").orElseThrow().isThere())
                .isFalse();
    }

    @Test
    void several_at_once_never_go_beyond_the_quota_nor_share_a_name() {
        Attachments nearlyFull = bounded(1 << 20, attachments.used() + 300);
        long kept = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> nearlyFull.add(incident, "same.log", "", file(100, (char) ('a' + i)), mara))
                .filter(added -> added.orElseThrow() instanceof Addition.Added)
                .count();
        assertThat(kept).isEqualTo(3);
        assertThat(attachments.of(incident))
                .extracting(AttachmentLine::name)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void the_same_file_sent_twice_is_there_once_and_comes_back_when_it_was_removed() {
        add(attachments, "a.log", 10);
        attachments.remove(incident, "a.log", mara);
        assertThat(add(attachments, "a.log", 10)).isInstanceOf(Addition.AlreadyThere.class);
        assertThat(attachments.of(incident)).extracting(AttachmentLine::name).containsExactly("a.log");
    }

    private Addition add(Attachments to, String name, int size) {
        return to.add(incident, name, "", file(size, 'x'), mara).orElseThrow();
    }

    private static byte[] file(int size, char letter) {
        byte[] file = new byte[size];
        Arrays.fill(file, (byte) letter);
        return file;
    }

    private Attachments bounded(long limit, long quota) {
        return new Attachments(new AttachmentBounds(memory(limit), memory(quota)), entityManager, clock, changes);
    }

    private static MemorySize memory(long bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }
}
