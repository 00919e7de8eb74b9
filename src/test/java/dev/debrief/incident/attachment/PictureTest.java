package dev.debrief.incident.attachment;

import static dev.debrief.incident.attachment.SamplePictures.SECRET;
import static dev.debrief.incident.attachment.SamplePictures.ascii;
import static dev.debrief.incident.attachment.SamplePictures.decoded;
import static dev.debrief.incident.attachment.SamplePictures.joined;
import static dev.debrief.incident.attachment.SamplePictures.slice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTest {
    @Test
    void a_png_loses_what_it_tells_and_keeps_every_pixel() throws UnreadablePicture {
        Picture picture = Picture.of(FileKind.PNG, SamplePictures.tellingPng(30, 20));
        assertThat(text(picture.content()))
                .doesNotContain(SECRET, "tEXt", "eXIf")
                .endsWith("IEND\u00aeB`\u0082");
        assertThat(picture.width()).isEqualTo(30);
        assertThat(picture.height()).isEqualTo(20);
        assertThat(colour(picture, 2, 10)).isEqualTo(Color.RED);
        assertThat(colour(picture, 28, 10)).isEqualTo(Color.BLUE);
    }

    @Test
    void an_animated_png_moves_on() throws UnreadablePicture {
        byte[] still = SamplePictures.picture("png", 4, 4);
        byte[] moves =
                joined(slice(still, 0, 33), SamplePictures.chunk("acTL", new byte[8]), slice(still, 33, still.length));
        assertThat(text(Picture.of(FileKind.PNG, moves).content())).contains("acTL");
    }

    @Test
    void a_photo_loses_its_place_and_stands_upright() throws UnreadablePicture {
        Picture picture = Picture.of(FileKind.JPEG, SamplePictures.photo(60, 40, 6));
        assertThat(text(picture.content())).doesNotContain(SECRET, "Exif");
        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.height()).isEqualTo(60);
        assertThat(colour(picture, 20, 5).getRed()).isGreaterThan(200);
        assertThat(colour(picture, 20, 55).getBlue()).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"1,2,20", "2,38,20", "3,38,20", "4,2,20", "5,10,2", "6,10,2", "7,10,38", "8,10,38"})
    void however_the_camera_was_held_red_is_where_it_was(int orientation, int x, int y) throws UnreadablePicture {
        Picture picture = Picture.of(FileKind.JPEG, SamplePictures.photo(40, 40, orientation));
        assertThat(colour(picture, x, y).getRed()).isGreaterThan(200);
        assertThat(colour(picture, 39 - x, 39 - y).getBlue()).isGreaterThan(200);
    }

    @Test
    void a_gif_keeps_its_frames_and_their_loop_and_nothing_else() throws UnreadablePicture {
        Picture picture = Picture.of(FileKind.GIF, SamplePictures.gif(7, 5));
        assertThat(text(picture.content()))
                .doesNotContain(SECRET, "XMP", "alert")
                .contains("NETSCAPE2.0")
                .endsWith(";");
        assertThat(text(picture.content()).split(",\0\0\0\0\1\0\1\0", -1)).hasSize(3);
        assertThat(picture.width()).isEqualTo(7);
        assertThat(decoded(picture.content())).as("still a picture to others").isNotNull();
    }

    @Test
    void a_webp_loses_its_metadata_and_says_so_in_its_header() throws UnreadablePicture {
        Picture picture = Picture.of(FileKind.WEBP, SamplePictures.webp(640, 480));
        assertThat(text(picture.content()))
                .doesNotContain(SECRET, "EXIF", "XMP")
                .contains("VP8X", "VP8L");
        assertThat(picture.content()[20]).isZero();
        assertThat(picture.content()[4]).isEqualTo((byte) (picture.content().length - 8));
        assertThat(picture.width()).isEqualTo(640);
        assertThat(picture.height()).isEqualTo(480);
    }

    @Test
    void a_large_picture_gets_a_smaller_one_of_its_kind() throws UnreadablePicture {
        byte[] thumbnail =
                Picture.of(FileKind.JPEG, SamplePictures.photo(3000, 1500, 1)).thumbnail();
        assertThat(thumbnail).isNotNull();
        assertThat(decoded(thumbnail).getWidth()).isEqualTo(1280);
        assertThat(decoded(thumbnail).getHeight()).isEqualTo(640);
        assertThat(Picture.of(FileKind.PNG, SamplePictures.picture("png", 1280, 9))
                        .thumbnail())
                .isNull();
    }

    @Test
    void a_few_bytes_that_claim_billions_of_pixels_are_refused_before_they_are_unpacked() {
        assertThatThrownBy(() -> Picture.of(FileKind.PNG, SamplePictures.bomb(50_000, 50_000)))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("50,000 × 50,000 pixels; at most 24 million");
        assertThatThrownBy(() -> Picture.of(FileKind.GIF, SamplePictures.gif(65_000, 65_000)))
                .hasMessageContaining("at most 24 million");
        assertThatThrownBy(() -> Picture.of(FileKind.WEBP, SamplePictures.webp(16_384, 16_384)))
                .hasMessageContaining("at most 24 million");
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "JPEG", "GIF", "WEBP"})
    void a_picture_that_ends_in_the_middle_is_refused(FileKind kind) {
        byte[] whole = switch (kind) {
            case PNG -> SamplePictures.picture("png", 90, 90);
            case JPEG -> SamplePictures.picture("jpg", 900, 900);
            case GIF -> slice(SamplePictures.gif(9, 9), 0, 90);
            default -> SamplePictures.webp(9, 9);
        };
        assertThatThrownBy(() -> Picture.of(kind, slice(whole, 0, whole.length / 2)))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("ends in the middle");
    }

    @Test
    void what_only_begins_like_a_picture_is_refused() {
        byte[] script = ascii("GIF89a/*" + "x".repeat(40) + "*/=alert(1)");
        assertThat(FileKind.of(script)).isEqualTo(FileKind.GIF);
        assertThatThrownBy(() -> Picture.of(FileKind.GIF, script)).isInstanceOf(UnreadablePicture.class);
        byte[] page = joined(slice(SamplePictures.picture("png", 1, 1), 0, 8), ascii("<script>alert(1)</script>"));
        assertThatThrownBy(() -> Picture.of(FileKind.PNG, page)).isInstanceOf(UnreadablePicture.class);
    }

    @ParameterizedTest
    @CsvSource({
        "<!doctype html><script>alert(1)</script>,TEXT",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>,TEXT",
        "<?xml version='1.0'?><html/>,TEXT",
        "%PDF-1.7,PDF",
        "'PK\u0003\u0004.',ZIP",
        "งานค้าง,TEXT",
        "'MZ\u0001.',OTHER",
    })
    void what_a_file_is_says_its_content(String content, FileKind kind) {
        assertThat(FileKind.of(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
        assertThat(kind.isPicture()).isFalse();
        assertThat(kind.mediaType()).doesNotContain("html", "svg", "xml", "script");
    }

    private static Color colour(Picture picture, int x, int y) {
        BufferedImage image = decoded(picture.content());
        return new Color(image.getRGB(x, y));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
