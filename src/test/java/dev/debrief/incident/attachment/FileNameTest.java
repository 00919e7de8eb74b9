package dev.debrief.incident.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "load.png,PNG,load.png",
        "../../etc/passwd,TEXT,passwd",
        "C:\\Users\\mara\\job.log,TEXT,job.log",
        "a\u202Egnp.exe,OTHER,a-gnp.exe",
        "Screenshot 2024-06-21 (1).PNG,PNG,Screenshot-2024-06-21-1.PNG",
        "\uD83D\uDD25.png,PNG,file.png",
        "กราฟโหลด.png,PNG,กราฟโหลด.png",
        "負荷.jpeg,JPEG,負荷.jpeg",
        ".bashrc,TEXT,file.bashrc",
        "...,TEXT,file",
        "con.txt,TEXT,file-con.txt",
        "'a\u0007b\nc.txt',TEXT,a-b-c.txt",
        "x.tar.gz,GZIP,x.tar.gz",
        "photo.png,JPEG,photo.jpg",
        "load,PNG,load.png",
        "evil.html,PNG,evil.html.png",
        "page.png,TEXT,page.png.txt",
        "page.html,TEXT,page.html",
    })
    void a_name_is_safe_and_says_what_the_file_is(String original, FileKind kind, String kept) {
        assertThat(FileName.safe(original, kind)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ก", "𝒳"})
    void a_long_name_is_cut_between_characters_and_keeps_its_ending(String character) {
        String kept = FileName.safe(character.repeat(300) + ".png", FileKind.PNG);
        assertThat(kept.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(kept).endsWith(character + ".png");
        assertThat(FileName.free(kept, kept::equals).getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(255);
    }

    @Test
    void a_name_that_is_taken_gets_a_number_before_its_ending() {
        assertThat(FileName.free("load.png", Set.of("load.png", "load-2.png")::contains))
                .isEqualTo("load-3.png");
    }

    @Test
    void the_name_that_is_shown_hides_nothing() {
        assertThat(FileName.shown("a\u202Egnp.exe\n")).isEqualTo("a\uFFFDgnp.exe\uFFFD");
    }
}
