package cn.sunshine.enrollment.draw;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.StepResult.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both layers of a draw for one school and of one over three: with any file missing, extra or changed they fail. */
class NegativeBundlesTests {

    private static final Set<String> NEEDED = Set.of("manifest.json", "params.json", "roll.csv");
    private static final Set<String> INPUTS = Set.of(
            "manifest.json",
            "params.json",
            "roll.csv",
            "schools.csv",
            "prefs.csv",
            "tiers.csv",
            "salts.json",
            "files.json");
    private static final List<String> SOMETIMES = List.of(
            "README.en.md",
            "blinds.csv",
            "prefs.csv",
            "private.csv",
            "salts.json",
            "schools.csv",
            "signatures/third.json",
            "tickets.csv",
            "tiers.csv",
            "trace.ndjson",
            "verifier/verify.py");

    static Stream<Bundle> bundles() {
        DrawFiles school = LoggedExample.signed(LoggedExample.files(DrawHash.SHA_256));
        return Stream.of(
                Bundle.of("school", school, BundleLayer.PUBLIC),
                Bundle.of("school", school, BundleLayer.SEALED),
                Bundle.of("town", TownExample.files(), BundleLayer.PUBLIC),
                Bundle.of("town", TownExample.files(), BundleLayer.SEALED));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void isSoundAsItIs(Bundle bundle) {
        Verification verification = verify(bundle.files());

        assertThat(verification.failed()).as(verification.toString()).isFalse();
        assertThat(verification.skipped()).isEqualTo(bundle.skipped());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void failsWithoutAnyOneOfItsFiles(Bundle bundle) {
        for (String name : bundle.names()) {
            DrawFiles rest = bundle.files().without(name);
            if (NEEDED.contains(name)) {
                assertRefused(() -> verify(rest), RefusalCode.MISSING_FILE, name);
            } else if (!name.equals("files.json")) {
                assertThat(hashes(rest)).startsWith("MISSING_FILE at " + name + ": ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void failsWithAnyOneFileMore(Bundle bundle) {
        for (String name : SOMETIMES) {
            if (!bundle.files().has(name) && !INPUTS.contains(name)) {
                assertThat(hashes(bundle.files().with(name, new byte[] {'x'})))
                        .startsWith("UNKNOWN_FILE at " + name + ": ");
            }
        }
        assertThat(hashes(bundle.files().with("evil.exe", new byte[0]))).startsWith("UNKNOWN_FILE at evil.exe: ");
    }

    /** Inputs are read before they are compared, so there the refusal may be one of the reader. */
    @ParameterizedTest
    @MethodSource("bundles")
    void failsWithOneByteChangedInAnyFile(Bundle bundle) {
        for (String name : bundle.names()) {
            byte[] bytes = bundle.files().require(name);
            for (int at : new int[] {0, bytes.length / 3, 2 * bytes.length / 3, bytes.length - 1}) {
                byte[] changed = bytes.clone();
                changed[at] ^= 1;
                String found = hashes(bundle.files().with(name, changed));
                if (INPUTS.contains(name)) {
                    assertThat(found).as(name + " byte " + at).matches("[A-Z0-9_]+ at \\S.*: .*");
                } else {
                    assertThat(found).as(name + " byte " + at).startsWith("CHANGED_FILE at " + name + ": ");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void failsWithTheFilesOfTheOtherDraw(Bundle bundle) {
        DrawFiles other = bundle.name().equals("town")
                ? LoggedExample.signed(LoggedExample.files(DrawHash.SHA_256))
                : TownExample.files();
        for (String name : bundle.names()) {
            if (other.has(name)
                    && !Arrays.equals(other.require(name), bundle.files().require(name))) {
                assertThat(verify(bundle.files().with(name, other.require(name)))
                                .failed())
                        .as(name)
                        .isTrue();
            }
        }
    }

    private static String hashes(DrawFiles files) {
        StepResult step = verify(files).steps().get(1);
        assertThat(step.name()).isEqualTo("hashes");
        assertThat(step.outcome()).as(step.detail()).isEqualTo(Outcome.FAIL);
        return step.detail();
    }

    private static Verification verify(DrawFiles files) {
        return AuditBundle.verify(files, Optional.empty(), DrawProgress.silent());
    }

    private record Bundle(String name, BundleLayer layer, DrawFiles files) {

        static Bundle of(String name, DrawFiles files, BundleLayer layer) {
            return new Bundle(name, layer, cn.sunshine.enrollment.draw.bundle.BundleWriter.layer(files, layer));
        }

        Set<String> names() {
            return files.names();
        }

        List<String> skipped() {
            boolean open = layer == BundleLayer.PUBLIC;
            if (name.equals("town")) {
                return open ? List.of("leaf", "tickets", "order", "cutoffs", "replay") : List.of();
            }
            return open ? List.of("leaf") : List.of();
        }

        @Override
        public String toString() {
            return layer + " layer of the " + name;
        }
    }
}
