package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.protection.KeyRing;
import cn.sunshine.enrollment.shared.DistrictId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * What a thief of the database, of its disk, of a dump, of the log or of a published file would read of a child that has
 * gone the whole way.
 */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredDataSecurityTests {

    @Autowired
    Theft theft;

    private CanaryFamily.Trace left = new CanaryFamily.Trace(List.of(), "", Set.of());
    private String log = "";
    private Instant begun = Instant.MAX;

    @BeforeAll
    void aFamilyGoesTheWholeWayWhileEverythingIsLogged(@Autowired CanaryFamily family, CapturedOutput output) {
        begun = Instant.now();
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("ROOT", LogLevel.INFO);
        logging.setLogLevel("cn.sunshine", LogLevel.DEBUG);
        try {
            left = family.goTheWholeWay();
            log = latin(output.getAll());
        } finally {
            logging.setLogLevel("ROOT", LogLevel.WARN);
            logging.setLogLevel("cn.sunshine", null);
        }
    }

    @Test
    void CRY_01_aDumpOfTheDatabaseTellsNothingPersonal() throws Exception {
        String dump = theft.dump();

        assertThat(isPublicIn(dump)).isTrue();
        assertThat(Sought.plain(left.canaries()).in(dump)).isEmpty();
    }

    @Test
    void CRY_02_norDoTheFilesOfTheDatabaseItsLogAndItsTemporaryOnes() throws Exception {
        Path data = theft.dataDirectory();

        String stolen = Awaitility.await()
                .pollDelay(Duration.ZERO)
                .until(() -> theft.files(data), StoredDataSecurityTests::isPublicIn);

        assertThat(Sought.plain(left.canaries()).in(stolen)).isEmpty();
    }

    @Test
    void CRY_02_norDoTheTemporaryFilesOfTheApplication() throws Exception {
        Path known = Files.writeString(Files.createTempFile("known", ".txt"), CanaryFamily.PUBLIC);
        try {
            String stolen = theft.temporaryFiles(begun);

            assertThat(isPublicIn(stolen)).isTrue();
            assertThat(Sought.plain(left.canaries()).in(stolen)).isEmpty();
        } finally {
            Files.delete(known);
        }
    }

    @Test
    void CRY_02_OBS_02_norWhatTheApplicationLogs() {
        assertThat(log).contains("Case ");
        assertThat(Sought.plain(left.canaries()).in(log)).isEmpty();
        assertThat(Sought.hashed(left.canaries()).in(log)).isEmpty();
    }

    /** Codes are of six digits: as a part of other numbers they are everywhere. */
    @Test
    void OBS_02_norDoesTheLogSayWhatOpensADoor() {
        assertThat(left.secrets()).hasSizeGreaterThan(20);
        assertThat(left.secrets())
                .noneMatch(
                        secret -> Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(latin(secret)) + "(?![0-9A-Za-z])")
                                .matcher(log)
                                .find());
    }

    @Test
    void CRY_02_norWhatTheLogSaysOfAnInsertThatFailed(
            @Autowired StaffAdministration staff, @Autowired TestDatabase database, CapturedOutput output)
            throws SQLException {
        DistrictId district = IdentityFixtures.anyDistrict();
        try (Connection owner = database.connectAsOwner();
                Statement run = owner.createStatement()) {
            run.execute("revoke insert on account from enrollment_app");
            try {
                assertThatThrownBy(() -> staff.create(
                                IdentityFixtures.officerOf(district), IdentityFixtures.administrator(district)))
                        .isInstanceOf(RuntimeException.class);
            } finally {
                run.execute("grant insert on account to enrollment_app");
            }
        }
        assertThat(output.getAll())
                .contains("permission denied for table account")
                .doesNotContain("argon2", "::bytea");
    }

    @Test
    void CRY_02_norAnyFileThatOthersTakeAway() {
        assertThat(Sought.plain(left.canaries()).in(left.written())).isEmpty();
        assertThat(Sought.hashed(left.canaries()).in(left.written())).isEmpty();
    }

    @Test
    void CRY_03_noNumberCanBeFoundByHashingAllNumbers() throws Exception {
        String dump = theft.dump();

        assertThat(Sought.hashed(left.canaries()).in(dump)).isEmpty();
    }

    /** Whoever has the data must not have the keys: not as they are, nor in the forms in which files and logs write bytes. */
    @Test
    void CRY_07_noKeyStandsInDumpFilesOrLog(@Autowired KeyRing ring) throws Exception {
        List<SecretKey> keys = Stream.concat(ring.sealingKeys().values().stream(), Stream.of(ring.indexKey()))
                .toList();
        List<String> forms =
                keys.stream().flatMap(StoredDataSecurityTests::written).toList();
        List<String> stolen = List.of(theft.dump(), theft.files(theft.dataDirectory()), log, left.written());

        assertThat(keys).hasSizeGreaterThanOrEqualTo(2);
        for (String place : stolen) {
            assertThat(forms).noneMatch(place::contains);
        }
    }

    private static Stream<String> written(SecretKey key) {
        byte[] bytes = key.getEncoded();
        String hex = HexFormat.of().formatHex(bytes);
        return Stream.of(
                new String(bytes, StandardCharsets.ISO_8859_1),
                hex,
                hex.toUpperCase(Locale.ROOT),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Test
    void theSearchFindsEveryFormThatItLooksFor() {
        String number = "11010519491231002X";
        Sought sought = Sought.plain(List.of(new Canary(number), new Canary(CanaryFamily.NAME)));
        byte[] wide = number.getBytes(StandardCharsets.UTF_16LE);
        for (String found : List.of(
                number,
                "110105 19491231 002X",
                new StringBuilder(number).reverse().toString(),
                new String(wide, StandardCharsets.ISO_8859_1),
                "\\x" + HexFormat.of().formatHex(wide),
                Base64.getEncoder().encodeToString(("ab" + number + "c").getBytes(StandardCharsets.UTF_8)))) {
            assertThat(sought.in(found)).as("alone: %s", found).isNotEmpty();
            assertThat(sought.in("… " + found + " …")).as(found).isNotEmpty();
        }
        assertThat(sought.in("110105194912310021")).isEmpty();
        assertThat(sought.in("")).isEmpty();
        assertThat(Sought.hashed(List.of(new Canary("abc")))
                        .in("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"))
                .hasSize(1);
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** What is public finds itself, or the search would find nothing else either. */
    private static boolean isPublicIn(String bytes) {
        return !Sought.plain(List.of(new Canary(CanaryFamily.PUBLIC))).in(bytes).isEmpty();
    }
}
