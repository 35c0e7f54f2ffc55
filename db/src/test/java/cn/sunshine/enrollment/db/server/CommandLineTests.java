package cn.sunshine.enrollment.db.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTests {

    /** From Java 25 on the common pool has a single thread on two cores, and whoever waits for a command may sit in it. */
    @Test
    void readsWhatACommandPrintsThoughTheCommonPoolIsBusy(@TempDir Path directory) {
        CountDownLatch heard = new CountDownLatch(1);
        for (int thread = 0; thread < ForkJoinPool.getCommonPoolParallelism(); thread++) {
            ForkJoinPool.commonPool().execute(() -> awaitQuietly(heard));
        }
        try {
            assertThat(CommandLine.run(List.of("sh", "-c", "echo said"), directory, Duration.ofSeconds(20)))
                    .isEqualTo(new CommandLine.Outcome(0, "said"));
        } finally {
            heard.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch heard) {
        try {
            heard.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
