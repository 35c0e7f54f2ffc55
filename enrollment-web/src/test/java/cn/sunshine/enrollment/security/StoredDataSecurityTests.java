package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.protection.KeyRing;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.service.SeasonClock;
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
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What a thief of the database, of its disk, of a dump, of the log or of a published file would read of a child that has
 * gone the whole way.
 */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredDataSecurityTests {

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Theft theft;

    private CanaryFamily.Trace left = new CanaryFamily.Trace(List.of(), "");
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
            log = new String(output.getAll().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
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
    void CRY_02_norWhatTheApplicationLogs() {
        assertThat(log).contains("Case ");
        assertThat(Sought.plain(left.canaries()).in(log)).isEmpty();
        assertThat(Sought.hashed(left.canaries()).in(log)).isEmpty();
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
    void CRY_04_oneNameOfTwoChildrenIsSealedInTwoWays() {
        OpenSeason season = registration.openSeason();
        registration.draft(season, registration.guardian());
        registration.draft(season, registration.guardian());

        assertThat(jdbc.sql(
                                "select c.name from child c join application a on a.child_id = c.id where a.season_id = :id")
                        .param("id", season.season().value())
                        .query(byte[].class)
                        .list())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void CRY_05_aValueMovedIntoAnotherRowIsNotShown() throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        ApplicationId own = registration.draft(season, family.id());
        ApplicationId anothers = registration.draft(season, registration.guardian());
        String page = "/family/applications/" + own + "/check";
        assertThat(show(page, family).getStatus()).isEqualTo(200);

        jdbc.sql("update application set guardian_name = (select guardian_name from application where id = :from)"
                        + " where id = :to")
                .param("from", anothers.value())
                .param("to", own.value())
                .update();
        MockHttpServletResponse answer = show(page, family);
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).contains("failure-case").doesNotContain("林一诺", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content, at", "content, digest", "content, digest, at"})
    void CRY_05_anEarlierSubmissionMovedOverTheLatestIsNotShown(
            String columns, @Autowired ApplicationDecisions decisions, @Autowired SeasonClock clock) throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        ApplicationId own = registration.submitted(season, family.id());
        decisions.returnForCorrection(
                own, Set.of(CorrectionItem.CHILD), "", clock.instant().plusSeconds(600));
        registration.submit(own, family.id());
        String page = "/family/applications/" + own + "/receipt";
        assertThat(show(page, family).getStatus()).isEqualTo(200);

        jdbc.sql("update application_submission set (" + columns + ") = (select " + columns
                        + " from application_submission where application_id = :id and position = 0)"
                        + " where application_id = :id and position = 1")
                .param("id", own.value())
                .update();

        assertThat(show(page, family).getStatus()).isEqualTo(500);
    }

    @Test
    void CRY_05_aValueMovedIntoAnotherColumnOfItsRowIsNotShown() throws Exception {
        SignedIn family = people.guardian();
        ApplicationId own = registration.draft(registration.openSeason(), family.id());
        String page = "/family/applications/" + own + "/check";
        assertThat(show(page, family).getStatus()).isEqualTo(200);

        jdbc.sql("update child set name = birth_date, birth_date = name"
                        + " where id = (select child_id from application where id = :id)")
                .param("id", own.value())
                .update();

        assertThat(show(page, family).getStatus()).isEqualTo(500);
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

    /** What is public finds itself, or the search would find nothing else either. */
    private static boolean isPublicIn(String bytes) {
        return !Sought.plain(List.of(new Canary(CanaryFamily.PUBLIC))).in(bytes).isEmpty();
    }

    private MockHttpServletResponse show(String path, SignedIn who) throws Exception {
        return site.perform(get(path).with(as(who)).accept("text/html"))
                .andReturn()
                .getResponse();
    }
}
