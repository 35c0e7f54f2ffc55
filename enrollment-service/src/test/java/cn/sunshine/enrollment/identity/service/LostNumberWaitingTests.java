package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.assertRefused;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyDistrict;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityPaper;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.LostNumberStatus;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.review.service.ReviewQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a request that nobody has decided on: the family stops it, it waits in the queue, its time ends. */
@ServiceTest
class LostNumberWaitingTests {

    private final PhoneNumber before = anyPhone();
    private final PhoneNumber wanted = anyPhone();
    private final DistrictId district = anyDistrict();

    @Autowired
    ReviewQueries cases;

    @Autowired
    private LostNumberDeciding deciding;

    @Autowired
    private LostNumberStop stop;

    @Autowired
    private LostNumberExpiry expiry;

    @Autowired
    private LostNumberQueries queries;

    @Autowired
    private PhoneChange change;

    @Autowired
    private Counter counter;

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
    void theFamilyStopsItWithOnePressAndASecondOneChangesNothing() {
        LostNumberId request = counter.reported(district, family, wanted, first);
        assertThat(queries.waitingFor(family)).isPresent();

        assertThat(stop.stop(family)).isTrue();
        assertThat(stop.stop(family)).isFalse();

        assertThat(queries.waitingFor(family)).isEmpty();
        assertRefused(() -> deciding.approve(request, district, second), IdentityRefusal.LOST_NUMBER_SETTLED);
        assertThat(recorded("identity.stop-lost-number", request)).isEqualTo(1);
    }

    @Test
    void aFamilyThatChangesItsNumberItselfStopsItToo() {
        LostNumberId request = counter.reported(district, family, wanted, first);
        PhoneNumber chosen = anyPhone();
        counter.letAMinutePass();
        change.requestCode(family, chosen, "x");
        change.change(family, chosen, counter.newestCode(chosen));

        assertThat(queries.view(request, district, first).status()).isEqualTo(LostNumberStatus.STOPPED);
    }

    @Test
    void whatNobodyDecidesOnInTimeIsVoidAndMakesRoom() {
        LostNumberId request = counter.reported(district, family, wanted, first);
        counter.letExpire(request);

        assertRefused(() -> deciding.approve(request, district, second), IdentityRefusal.LOST_NUMBER_SETTLED);
        assertThat(queries.waitingFor(family)).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(stop.stop(family)).isFalse();

        LostNumberId next = counter.reported(district, family, wanted, first);
        assertThat(queries.view(request, district, second).status()).isEqualTo(LostNumberStatus.EXPIRED);
        assertThat(recorded("identity.expire-lost-number", request)).isEqualTo(1);

        counter.letExpire(next);
        expiry.expire();
        assertThat(recorded("identity.expire-lost-number", next)).isEqualTo(1);
        assertThat(kept(next)).as("the new number").isFalse();
    }

    @Test
    void showsThoseThatWaitTheOldestFirstAndPageByPage() {
        List<LostNumberId> all = List.of(
                counter.reported(district, family, wanted, first),
                counter.reported(district, counter.family(anyPhone()), anyPhone(), first),
                counter.reported(district, counter.family(anyPhone()), anyPhone(), first));

        LostNumberPage page = queries.waiting(district, second, null, 2);
        assertThat(page.rows()).extracting(LostNumberView::id).isEqualTo(all.subList(0, 2));
        LostNumberCursor written =
                LostNumberCursor.parse(page.next().orElseThrow().toString()).orElseThrow();
        LostNumberPage last = queries.waiting(district, second, written, 2);
        assertThat(last.rows()).extracting(LostNumberView::id).isEqualTo(all.subList(2, 3));
        assertThat(last.next()).isEmpty();
        assertThat(waiting()).isEqualTo(3);

        LostNumberView view = page.rows().get(0);
        assertThat(view.oldPhone()).isEqualTo(before.masked());
        assertThat(view.newPhone()).isEqualTo(wanted.masked());
        assertThat(view.check().paper()).isEqualTo(IdentityPaper.RESIDENT_CARD);
        assertThat(view.reporter()).isEqualTo("欧阳一");
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

    /** How many the reviewers' queue says that there are. */
    private long waiting() {
        return cases.counts(new ReviewOfficer(second.id(), district)).lostNumbers();
    }
}
