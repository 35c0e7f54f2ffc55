package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What cannot be put on record is not shown, on none of the officers' pages. */
@ApplicationTest
class UnrecordedReadingSecurityTests {

    /** The child, the guardian and the door of every application of the fixtures. */
    static final String[] THEIRS = {"林小满", "林一诺", "2栋301"};

    /** An identity number as the fixtures make them, or a mobile number, as a whole. */
    static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])(91\\d{15}[\\dX]|1[3-9]\\d{9})(?![0-9A-Za-z])");

    private static final String CASE = "/review/cases/{id}";
    /** The officer compares the guardian's name with a paper, and is shown nothing else. */
    private static final String COUNTER = FormTargets.COUNTER;

    private static final String[] NOT_AT_THE_COUNTER = {"林小满", "2栋301"};
    private static final String LOG = "/supervision/audit/{district}";
    private static final String EXPORT = "/supervision/audit/{district}/export.ndjson";

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    Routes routes;

    @Autowired
    ReviewClaiming claiming;

    @RegisterExtension
    final OwnersConnection owner = new OwnersConnection();

    @TestFactory
    Stream<DynamicTest> PRI_01_AUD_08_noPageShowsAnOfficerWhatCannotBePutOnRecord() {
        Walker walker = new Walker(site, seeds.district(), seeds);
        claimTheCase(walker);
        List<String> onRecord = new ArrayList<>();
        Stream<DynamicTest> opened = routes.all(HttpMethod.GET).stream()
                .filter(route -> route.row().access() == Access.ROLES
                        && !route.row().roles().contains(Role.GUARDIAN))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    if (isOnRecord(route, walker)) {
                        onRecord.add(route.pattern());
                    }
                }));
        return Stream.concat(
                opened,
                Stream.of(DynamicTest.dynamicTest(
                        "all that is on record",
                        () -> assertThat(onRecord).containsExactlyInAnyOrder(CASE, COUNTER, LOG, EXPORT))));
    }

    /** Opens a page without the log and with it. @return whether the log says that it was opened */
    private boolean isOnRecord(Route route, Walker walker) throws Exception {
        Tables tables = new Tables(owner.get());
        MockHttpServletRequestBuilder request = walker.page(route);
        tables.settle();
        Map<String, String> before = tables.contents();
        MockHttpServletResponse unrecorded = new RecordOutage(owner.get()).during(() -> walker.answer(request));
        assertThat(tables.contents()).isEqualTo(before);
        tellsOfNobody(unrecorded);

        long entries = tables.rows("audit_entry");
        MockHttpServletResponse shown = walker.open(route);
        boolean onRecord = tables.rows("audit_entry") > entries;
        if (onRecord) {
            RecordOutage.isRefused(unrecorded);
        } else {
            // the page is there, or leads where it always does: the walker has looked at that
            assertThat(unrecorded.getStatus()).isEqualTo(shown.getStatus());
        }
        if (route.pattern().equals(CASE)) {
            assertThat(shown.getContentAsString()).contains(THEIRS).containsPattern(NUMBER);
        } else if (route.pattern().equals(COUNTER)) {
            assertThat(shown.getContentAsString())
                    .contains("林一诺")
                    .doesNotContain(NOT_AT_THE_COUNTER)
                    .doesNotContainPattern(NUMBER);
        } else {
            tellsOfNobody(shown);
        }
        return onRecord;
    }

    private static void tellsOfNobody(MockHttpServletResponse page) throws UnsupportedEncodingException {
        assertThat(page.getContentAsString()).doesNotContain(THEIRS).doesNotContainPattern(NUMBER);
    }

    /** Only who holds a case sees what the family wrote. */
    private void claimTheCase(Walker walker) {
        claiming.claim(
                new ReviewCaseId(UUID.fromString(walker.seed().id("cases"))),
                new ReviewOfficer(
                        walker.officer(Role.DISTRICT_REVIEWER).id(),
                        walker.seed().season().district()));
    }
}
