package cn.sunshine.enrollment.protection.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

    /** After a power cut a name that its folder has not kept is gone, and with it all that was sealed. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "opens no folder as a file")
    void forcesTheKeysAndEachNewNameOnTheWayToThemOntoTheDisk(@TempDir Path disk) throws IOException {
        Path folder = disk.resolve("data").resolve("keys");

        List<String> forced = forcedBy(
                () -> new KeyFile(folder.resolve("keys.properties")).create(ProtectionKeys.fresh(new SecureRandom())));

        assertThat(folder).isDirectoryContaining("glob:**/keys.properties");
        assertThat(forced)
                .hasSize(4)
                .contains(disk.toString(), disk.resolve("data").toString());
        assertThat(forced.get(2)).startsWith(folder + "/keys");
        assertThat(forced).last().isEqualTo(folder.toString());
    }

    private static List<String> forcedBy(Runnable step) throws IOException {
        Path seen = Files.createTempFile("forced", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            step.run();
            recording.stop();
            recording.dump(seen);
            return RecordingFile.readAllEvents(seen).stream()
                    .map((RecordedEvent event) -> event.getString("path"))
                    .toList();
        } finally {
            Files.delete(seen);
        }
    }
}
