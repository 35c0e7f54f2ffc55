package cn.sunshine.enrollment.db.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTests {

    @Test
    void saysWhichMachineTheBuildDoesNotServe(@TempDir Path cache) {
        assertThatThrownBy(() -> PostgresBinaries.unpackedBelow(cache, Platform.of("Linux", "riscv64")))
                .isInstanceOf(DatabaseProblemException.class)
                .hasMessageContaining("riscv64")
                .hasMessageContaining("postgres-linux-riscv64.txz is not on the classpath");
    }

    @Test
    void RES_12_leavesNothingOfAnUnpackingThatFailedHalfWay(@TempDir Path cache) {
        Platform withATornArchive = new Platform("linux", "torn");

        assertThatThrownBy(() -> PostgresBinaries.unpackedBelow(cache, withATornArchive))
                .isInstanceOfSatisfying(
                        DatabaseProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INITIALISATION_FAILED));
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void namesArchivesAsTheirPublisherDoes() {
        assertThat(Platform.of("Linux", "amd64").archive()).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(Platform.of("Linux", "aarch64").archive()).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(Platform.of("Mac OS X", "aarch64").archive()).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(Platform.of("Windows 11", "amd64").archive()).isEqualTo("postgres-windows-x86_64.txz");
    }

    @Test
    void unpacksAgainWhatAPowerCutHasEmptied(@TempDir Path folder) throws Exception {
        // Java itself cannot name such a path everywhere
        boolean nameable = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
        Path cache = folder.resolve(nameable ? "招生 程序" : "the programs");
        Path programs = Files.createDirectories(
                PostgresBinaries.home(cache, Platform.current()).resolve("bin"));
        Files.writeString(programs.resolve("initdb"), "");
        Files.writeString(programs.resolveSibling("unpacked-bytes"), "60000000");

        PostgresBinaries binaries = PostgresBinaries.unpackedBelow(cache);

        assertThat(binaries.program("initdb")).isNotEmptyFile().isExecutable();
    }
}
