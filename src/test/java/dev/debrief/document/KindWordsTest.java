package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The fifth attempt of job 4544 fails and a warning goes to Slack | detection",
                "settlements have been zero since midnight, is that you? | detection",
                "[FIRING:1] AirbyteSyncFailed | detection",
                "We decide to roll back | decision",
                "rolled back to 2.3 | mitigation",
                "the syncs have finished without errors | recovery",
                "status page updated | communication",
                "version 2.4 is deployed | trigger",
                "Pablo restarts the loader | action",
                "I see both alerts, looking into it | action",
                "Wir haben uns entschieden | decision",
                "Der Dienst läuft wieder | recovery",
                "alerte sur les factures | detection",
                "reinicio del recolector | action",
                "พบว่าไม่มียอดตั้งแต่เที่ยงคืน | detection",
                "รีสตาร์ทตัวเก็บแล้ว | action",
                "good morning | ",
                "see https://example.org/failed/deploy | "
            })
    void words_tell_the_kind(String text, String kind) {
        assertThat(KindWords.guess(text).map(TimelineEntry.Kind::word).orElse(null))
                .isEqualTo(kind);
    }
}
