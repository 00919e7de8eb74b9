package dev.debrief.action.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
    @Test
    void a_line_is_as_rfc_4180_has_it() {
        assertThat(CsvText.line(List.of("AI-1", "Count, then \"stop\"", "two\nlines", "")))
                .isEqualTo("AI-1,\"Count, then \"\"stop\"\"\",\"two\nlines\",\r\n");
    }

    @Test
    void no_cell_is_taken_for_a_formula() {
        assertThat(CsvText.line(List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "a=b")))
                .isEqualTo("'=1+1,'+1,'-1,'@SUM(A1),'\tx,\"'\rx\",a=b\r\n");
    }
}
