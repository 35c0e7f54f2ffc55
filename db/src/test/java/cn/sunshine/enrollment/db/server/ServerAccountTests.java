package cn.sunshine.enrollment.db.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Root on machines that refuse it one way after the other. An ordinary user has nothing to test here. */
class ServerAccountTests {

    private static final int NOBODY = 65_534;
    private static final ServerAccount AS_NOBODY = new ServerAccount(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), OptionalInt.of(NOBODY));

    @RegisterExtension
    final ServerScenario scenario = new ServerScenario();

    @BeforeEach
    void onlyForRoot() {
        assumeThat(new UnixSystem().getUid()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unshare", "unshare setpriv"})
    void runsAsNobodyWhereTheKernelGrantsNoNamespace(String refused) throws Exception {
        runsAsNobody(refusing(refused, System.getenv("PATH")));
    }

    /** As whoever became root by "su" has it: chroot lies in a folder of the system. */
    @Test
    void runsAsNobodyWhereThePathIsAnOrdinaryUsers() throws Exception {
        scenario.withACluster();
        runsAsNobody(refusing("unshare setpriv", "/usr/local/bin:/usr/bin:/bin"));
    }

    private void runsAsNobody(Map<String, String> environment) throws Exception {
        KilledApplication application = KilledApplication.launch(scenario.directory, environment);
        int acknowledged = application.awaitEntries(10);
        long pid = new PostmasterFile(scenario.data()).pid().orElseThrow();

        assertThat(Folders.owner(Path.of("/proc/" + pid))).isEqualTo(NOBODY);

        application.kill();
        try (PostgresServer server = scenario.start()) { // under another account again, where the kernel allows it
            assertThat(scenario.entries(server)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void explainsItselfWhereEveryWayIsRefused() throws Exception {
        KilledApplication application =
                KilledApplication.launch(scenario.directory, refusing("unshare setpriv chroot", System.getenv("PATH")));

        assertThat(application.awaitEnd()).isNotZero();
        assertThat(application.output()).contains("PostgreSQL refuses to run as root");
    }

    @Test
    void keepsTheDataElsewhereWhenAFolderAboveIsClosedAndFindsItAgain() throws Exception {
        Path closed = Files.createDirectory(scenario.directory.resolve("closed"));
        Folders.restrict(closed, "rwx------");
        Path open = Files.createDirectory(scenario.directory.resolve("open"));
        Folders.restrict(open, "rwxr-xr-x");
        ReachableDirectory reachable = new ReachableDirectory(List.of(open));
        ServerSettings wanted = ServerSettings.durable(closed.resolve("data"), 0);

        ServerSettings first = reachable.resolve(wanted, AS_NOBODY);

        assertThat(first.directory().getParent()).isEqualTo(open);
        assertThat(AS_NOBODY.reaches(first.directory())).isTrue();
        assertThat(reachable.resolve(wanted, new ServerAccount(List.of(), OptionalInt.empty())))
                .isEqualTo(first);
    }

    @Test
    void refusesToBeginAnewElsewhereWhenTheClosedFolderHoldsData() throws Exception {
        Path closed = Files.createDirectory(scenario.directory.resolve("closed"));
        Folders.restrict(closed, "rwx------");
        Files.createDirectory(Cluster.home(closed, PostgresBinaries.bundledMajor()));

        assertThatThrownBy(() -> new ReachableDirectory(List.of(scenario.directory))
                        .resolve(ServerSettings.durable(closed, 0), AS_NOBODY))
                .isInstanceOf(DatabaseProblemException.class)
                .hasMessageContaining("data is already there");
    }

    /** A PATH on which the named programs exist and fail. */
    private Map<String, String> refusing(String programs, String path) throws IOException {
        Path folder = Files.createDirectory(scenario.directory.resolve("path"));
        for (String program : programs.split(" ")) {
            Path file = Files.writeString(folder.resolve(program), "#!/bin/sh\nexit 1\n");
            Folders.restrict(file, "rwxr-xr-x");
        }
        return Map.of("PATH", folder + ":" + path);
    }
}
