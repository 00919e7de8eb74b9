package dev.debrief.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A document of ten kilobytes is read within forty milliseconds of processor time once the reader is warm. */
@EnabledIfSystemProperty(named = "debrief.long", matches = "true")
class SpeedTest {
    private static final int WARM = 200;
    private static final int MEASURED = 40;
    private static final int SIZE = 10_000;

    @Test
    void ten_kilobytes_take_forty_milliseconds_at_most() {
        byte[] document = document();
        for (int i = 0; i < WARM; i++) read(document);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < MEASURED; i++) read(document);
        long each = (threads.getCurrentThreadCpuTime() - begin) / MEASURED / 1_000;
        System.out.println(document.length + " bytes are read in " + each + " microseconds of processor time");
        assertThat(each).isLessThanOrEqualTo(40_000);
    }

    private static void read(byte[] document) {
        assertThat(Shapes.read(document)).isInstanceOf(FileReading.Read.class);
    }

    private static byte[] document() {
        StringBuilder text = new StringBuilder();
        List<Shapes> shapes = Shapes.all();
        for (int i = 0; text.length() < SIZE; i++)
            text.append(shapes.get(i % shapes.size()).text()).append("\n\n");
        return text.substring(0, SIZE).getBytes(StandardCharsets.UTF_8);
    }
}
