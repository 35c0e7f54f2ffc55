package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.DONE;
import static cn.sunshine.enrollment.identity.service.Attempts.endOf;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyDistrict;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.LostNumberStatus;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who meets over one request or one number at the same moment: the same again and again, as it does not always come to a meeting. */
@ServiceTest
class LostNumberAtOnceTests {

    private final PhoneNumber before = anyPhone();
    private final DistrictId district = anyDistrict();

    @Autowired
    private LostNumberDeciding deciding;

    @Autowired
    private LostNumberStop stop;

    @Autowired
    private LostNumberQueries queries;

    @Autowired
    private PhoneChange change;

    @Autowired
    private AccountQueries accounts;

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
    void RAC_04_ofTwoOfficersWhoApproveAtOnceOneDoes() throws Exception {
        for (int round = 0; round < 6; round++) {
            PhoneNumber next = anyPhone();
            LostNumberId request = counter.reported(district, family, next, first);
            List<SignedIn> both = List.of(second, counter.reviewer(district));
            AtomicInteger turn = new AtomicInteger();

            List<String> ends = Crowd.of(2, () -> {
                SignedIn mine = both.get(turn.getAndIncrement());
                return endOf(() -> deciding.approve(request, district, mine));
            });

            assertThat(ends).containsExactlyInAnyOrder(DONE, IdentityRefusal.LOST_NUMBER_SETTLED.name());
            assertThat(recorded("identity.approve-lost-number", request)).isEqualTo(1);
            assertThat(accounts.label(family)).isEqualTo(next.masked());
        }
    }

    @Test
    void RAC_05_theFamilyThatStopsAndTheOfficerWhoApprovesAtOnceDoNotBothSucceed() throws Exception {
        for (int round = 0; round < 6; round++) {
            PhoneNumber next = anyPhone();
            String old = accounts.label(family);
            LostNumberId request = counter.reported(district, family, next, first);
            AtomicInteger turn = new AtomicInteger();

            Crowd.of(
                    2,
                    () -> endOf(
                            turn.getAndIncrement() == 0
                                    ? () -> deciding.approve(request, district, second)
                                    : () -> stop.stop(family)));

            LostNumberStatus end = queries.view(request, district, first).status();
            assertThat(end).isIn(LostNumberStatus.APPROVED, LostNumberStatus.STOPPED);
            assertThat(accounts.label(family)).isEqualTo(end == LostNumberStatus.APPROVED ? next.masked() : old);
        }
    }

    @Test
    void RAC_03_aNumberThatAnotherFamilyTakesAtThatMomentGoesToOneOfTheTwo() throws Exception {
        for (int round = 0; round < 8; round++) {
            PhoneNumber same = anyPhone();
            AccountId other = counter.family(anyPhone());
            registration.draft(registration.openSeason(), other);
            AccountId mine = counter.family(anyPhone());
            registration.draft(registration.openSeason(), mine);
            LostNumberId request = counter.reported(district, mine, same, first);
            counter.letAMinutePass();
            change.requestCode(other, same, "x");
            String code = counter.newestCode(same);
            AtomicInteger turn = new AtomicInteger();

            List<String> ends = Crowd.of(
                    2,
                    () -> endOf(
                            turn.getAndIncrement() == 0
                                    ? () -> deciding.approve(request, district, second)
                                    : () -> change.change(other, same, code)));

            assertThat(ends).containsExactlyInAnyOrder(DONE, IdentityRefusal.PHONE_TAKEN.name());
            assertThat(List.of(accounts.label(mine), accounts.label(other))).containsOnlyOnce(same.masked());
        }
    }

    private int recorded(String action, LostNumberId request) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :id")
                .param("action", action)
                .param("id", request.toString())
                .query(Integer.class)
                .single();
    }
}
