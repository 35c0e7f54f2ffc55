package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.bench.Instance;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.DrawRun;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draw large enough to be shared between threads: how many there are, and where in the world, changes no byte. */
class SameBytesTests {

    private static final DrawFiles FILES = new Instance(20_000, 2, 10, DrawMechanism.DA, 5).files();

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private DrawFiles expected = DrawFiles.none();

    @BeforeEach
    void drawHere() {
        expected = draw();
        assertThat(expected.names()).contains("tickets.csv", "result.csv", "cutoffs.csv", "waitlist.csv");
    }

    @AfterEach
    void goHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void givesTheSameBytesWithAnyNumberOfThreads(int threads) throws InterruptedException, ExecutionException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            requireSame(pool.submit(SameBytesTests::draw).get());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givesTheSameBytesInAnyLocaleAndZone() {
        for (String[] place : new String[][] {
            {"tr-TR", "Asia/Kathmandu"},
            {"ar-EG-u-nu-arab", "America/St_Johns"},
            {"th-TH-u-ca-buddhist", "Asia/Shanghai"}
        }) {
            Locale.setDefault(Locale.forLanguageTag(place[0]));
            TimeZone.setDefault(TimeZone.getTimeZone(place[1]));
            requireSame(draw());
        }
    }

    private static DrawFiles draw() {
        DrawInputs inputs = DrawInputs.read(FILES, DrawHash.SHA_256);
        return DrawRun.of(inputs, new byte[32], DrawProgress.silent()).files(DrawProgress.silent());
    }

    private void requireSame(DrawFiles drawn) {
        assertThat(drawn.names()).isEqualTo(expected.names());
        for (String name : expected.names()) {
            assertThat(drawn.require(name)).as(name).isEqualTo(expected.require(name));
        }
    }
}
