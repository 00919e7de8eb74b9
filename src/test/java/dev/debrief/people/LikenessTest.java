package dev.debrief.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways of writing that come near each other, and such that do not. */
class LikenessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anne Lee | Ann Lee",
                "A. Lee | Ann Lee",
                "Lee, Ann | Ann Lee",
                "Ann | Ann Lee",
                "lee | Ann Lee",
                "jito | J. Ito",
                "annl | Ann Lee",
                "@ann.lee | Ann Lee",
                "ann.lee@example.org | Ann Lee",
                "José García | Jose Garcia",
                "O’Neil Pat | Pat ONeil",
                "Alex Stone | Alexander Stone",
                "Ann Maria Lee | Ann Lee",
                "Ann L. | Ann Lee",
                "Mara Olsen | Mara Olson",
                "Maar Olsen | Mara Olsen",
                "MO | Mara Olsen",
                "田中 | 田中太郎",
                "jonas | Jonan",
            })
    void these_may_be_the_same_person(String written, String name) {
        assertThat(Likeness.isNear(written, name)).isTrue();
        assertThat(Likeness.isNear(name, written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee | Bob Lee",
                "Ann Lee | Ann Stone",
                "B. Lee | Ann Lee",
                "Anna Leo | Anne Lee",
                "Payments team | Ann Lee",
                "ann.stone | Ann Lee",
                "a | Ann Lee",
                "Al Lee | Alexander Lee",
                "Bo | Bob",
                "... | Ann Lee",
                "田 | 田中太郎",
            })
    void these_are_not(String written, String name) {
        assertThat(Likeness.isNear(written, name)).isFalse();
        assertThat(Likeness.isNear(name, written)).isFalse();
    }
}
