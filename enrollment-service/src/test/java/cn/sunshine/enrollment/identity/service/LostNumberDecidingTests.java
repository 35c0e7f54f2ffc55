package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.assertRefused;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyDistrict;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityPaper;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.LostNumberDoubt;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class LostNumberDecidingTests {

    private final PhoneNumber before = anyPhone();
    private final PhoneNumber wanted = anyPhone();
    private final DistrictId district = anyDistrict();

    @Autowired
    private LostNumberReporting reporting;

    @Autowired
    private LostNumberDeciding deciding;

    @Autowired
    private LostNumberQueries queries;

    @Autowired
    private PasswordChange passwords;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private StaffAdministration staff;

    @Autowired
    private Counter counter;

    @Autowired
    private RegistrationFixtures registration;

    @Autowired
    private JdbcClient jdbc;

    private AccountId family;
    private SignedIn first;
    private SignedIn second;

    @BeforeEach
    void people() {
        family = counter.family(before);
        first = counter.reviewer(district);
        second = counter.reviewer(district);
    }

    @Test
    void aSecondOfficerGivesTheFamilyItsNewNumberTakesThePasswordAndEndsTheSessions() {
        passwords.change(family, 0, null, GOOD_PASSWORD);
        int stamp = accounts.standing(family).orElseThrow().stamp();
        LostNumberId request = counter.reported(district, family, wanted, first);

        deciding.approve(request, district, second);

        assertThat(accounts.label(family)).isEqualTo(wanted.masked());
        assertThat(accounts.hasPassword(family)).isFalse();
        assertThat(accounts.standing(family).orElseThrow().stamp()).isGreaterThan(stamp);
        assertThat(counter.family(wanted)).isEqualTo(family);
        assertThat(counter.family(before)).isNotEqualTo(family);
    }

    @Test
    void ACL_15_whoSawTheFamilyDecidesNothing() {
        LostNumberId request = counter.reported(district, family, wanted, first);

        assertRefused(() -> deciding.approve(request, district, first), IdentityRefusal.LOST_NUMBER_OWN_REPORT);
        assertRefused(
                () -> deciding.refuse(request, district, LostNumberDoubt.MISTAKEN, first),
                IdentityRefusal.LOST_NUMBER_OWN_REPORT);
        assertThat(queries.view(request, district, first).isOpen()).isTrue();
    }

    /** Also who administers all districts, or reviews in another, is answered as if there were no such request. */
    @Test
    void ACL_05_onlyAReviewerOfTheVeryDistrictReportsLooksAndDecides() {
        LostNumberId request = counter.reported(district, family, wanted, first);
        DistrictId elsewhere = anyDistrict();
        SignedIn neighbour = counter.reviewer(elsewhere);
        SignedIn administrator = SignedIn.staff(second.id(), ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR));
        SignedIn local = SignedIn.staff(second.id(), ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district));

        for (SignedIn other : List.of(neighbour, administrator, local)) {
            assertOutOfReach(() -> deciding.approve(request, district, other));
            assertOutOfReach(() -> deciding.refuse(request, district, LostNumberDoubt.MISTAKEN, other));
            assertOutOfReach(() -> queries.view(request, district, other));
            assertOutOfReach(() -> queries.waiting(district, other, null, 10));
            assertOutOfReach(() -> reporting.requestCode(district, family, anyPhone(), other, "x"));
            assertOutOfReach(() -> reporting.report(district, family, wanted, "000000", IdentityPaper.PASSPORT, other));
        }
        assertOutOfReach(() -> deciding.approve(request, elsewhere, neighbour));
        assertOutOfReach(() -> queries.view(request, elsewhere, neighbour));
    }

    @Test
    void ACL_16_nobodyGivesHisOwnFamilyANumberNorAFamilyHisOwn() {
        SignedIn administrator = IdentityFixtures.administrator();
        staff.noteOwnPhone(first.id(), before, administrator);
        assertRefused(
                () -> reporting.requestCode(district, family, wanted, first, "x"),
                IdentityRefusal.LOST_NUMBER_OWN_FAMILY);
        staff.noteOwnPhone(first.id(), wanted, administrator);
        assertRefused(
                () -> reporting.requestCode(district, family, wanted, first, "x"),
                IdentityRefusal.LOST_NUMBER_OWN_FAMILY);

        LostNumberId request = counter.reported(district, family, wanted, second);
        assertRefused(() -> deciding.approve(request, district, first), IdentityRefusal.LOST_NUMBER_OWN_FAMILY);
        assertRefused(
                () -> deciding.refuse(request, district, LostNumberDoubt.MISTAKEN, first),
                IdentityRefusal.LOST_NUMBER_OWN_FAMILY);
        assertThat(accounts.label(family)).isEqualTo(before.masked());
    }

    @Test
    void ACL_16_anOfficersOwnFamilyStaysHisWhenItsLostNumberIsReplaced() {
        SignedIn parent = counter.reviewer(district);
        staff.noteOwnPhone(parent.id(), before, IdentityFixtures.administrator());

        deciding.approve(counter.reported(district, family, wanted, first), district, second);

        assertThat(accounts.ownFamily(parent.id())).contains(family);
    }

    @Test
    void oneRequestOfAnAccountWaitsAtATime() {
        LostNumberId request = counter.reported(district, family, wanted, first);
        assertRefused(
                () -> reporting.requestCode(district, family, anyPhone(), second, "x"),
                IdentityRefusal.LOST_NUMBER_OPEN);

        deciding.refuse(request, district, LostNumberDoubt.PAPER_UNCLEAR, second);

        assertThat(accounts.label(family)).isEqualTo(before.masked());
        assertThat(queries.view(request, district, first).doubt()).isEqualTo(LostNumberDoubt.PAPER_UNCLEAR);
        deciding.approve(counter.reported(district, family, anyPhone(), first), district, second);
    }

    @Test
    void aNumberOnWhichSomethingBeganMeanwhileIsRefusedAndTheRequestStillWaits() {
        LostNumberId request = counter.reported(district, family, wanted, first);
        AccountId holder = counter.family(wanted);
        registration.draft(registration.openSeason(), holder);

        assertRefused(() -> deciding.approve(request, district, second), IdentityRefusal.PHONE_TAKEN);

        assertThat(accounts.label(family)).isEqualTo(before.masked());
        assertThat(accounts.label(holder)).isEqualTo(wanted.masked());
        assertThat(queries.view(request, district, second).isOpen()).isTrue();
        assertThat(recorded("identity.approve-lost-number", request)).isZero();
        deciding.refuse(request, district, LostNumberDoubt.NUMBER_OF_ANOTHER, second);
    }

    @Test
    void anEmptyAccountOnTheNewNumberGivesWayOnApproval() {
        AccountId empty = counter.family(wanted);
        LostNumberId request = counter.reported(district, family, wanted, first);
        assertThat(accounts.label(empty)).as("until then it is left alone").isEqualTo(wanted.masked());

        deciding.approve(request, district, second);

        assertThat(accounts.standing(empty)).isEmpty();
        assertThat(accounts.label(family)).isEqualTo(wanted.masked());
    }

    /** Each on the chain of the district. */
    @Test
    void AUD_01_everyStepIsOnRecordInTheDistrictAndCRY_01_noNumberIsKeptInTheClear() {
        LostNumberId request = counter.reported(district, family, wanted, first);
        deciding.approve(request, district, second);

        assertThat(jdbc.sql("select action from audit_entry where chain = :district order by seq")
                        .param("district", district.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "identity.send-lost-number-code",
                        "identity.report-lost-number",
                        "identity.approve-lost-number");
        assertThat(kept(request)).as("the new number").isFalse();
        List<String> rows = jdbc.sql("""
                        select row_to_json(a)::text from account a
                        union all select row_to_json(l)::text from lost_number l
                        union all select row_to_json(c)::text from one_time_code c
                        union all select row_to_json(e)::text from audit_entry e
                        union all select row_to_json(p)::text from event_publication p
                        """).query(String.class).list();
        String hex = HexFormat.of().formatHex(wanted.value().getBytes(StandardCharsets.US_ASCII));
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(wanted.value()) || row.contains(hex));
    }

    private boolean kept(LostNumberId request) {
        return jdbc.sql("select phone is not null from lost_number where id = :id")
                .param("id", request.value())
                .query(Boolean.class)
                .single();
    }

    private int recorded(String action, LostNumberId request) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :id")
                .param("action", action)
                .param("id", request.toString())
                .query(Integer.class)
                .single();
    }

    private static void assertOutOfReach(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(OutOfReachException.class);
    }
}
