package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Whoever opens a page, or is led to it by another site, changes nothing: only forms do, and those have a token. One page
 * is not seen here, as nobody comes to it by its address: on which an officer who has just shown the password is given
 * the secret of a second factor, which is written before it is shown.
 */
@ApplicationTest
class OpenedPageSecurityTests {

    /** Pages that write, and what alone they write. */
    private static final Map<String, Set<String>> WRITES = Map.of(
            // it lists the reader's sessions, and this walk has none until it is asked which of them is this one
            "/account", Set.of("spring_session"),
            // it shows the guardian's name at the counter, and that is on record as any reading
            "/review/cases/{id}/lost-number", Set.of("audit_entry", "personal_data_reading"),
            // who reads the log of others' deeds is on record himself
            "/supervision/audit/{district}", Set.of("audit_entry"),
            "/supervision/audit/{district}/export.ndjson", Set.of("audit_entry"));

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    Routes routes;

    @RegisterExtension
    final OwnersConnection owner = new OwnersConnection();

    @TestFactory
    Stream<DynamicTest> OUT_13_noPageChangesAnythingByBeingOpened() {
        Walker walker = new Walker(site, seeds.district(), seeds);
        return routes.all(HttpMethod.GET).stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.toString(),
                        () -> assertThat(written(route, walker))
                                .isEqualTo(WRITES.getOrDefault(route.pattern(), Set.of()))));
    }

    /** The tables that are not as they were before. */
    private Set<String> written(Route route, Walker walker) throws Exception {
        Tables tables = new Tables(owner.get());
        MockHttpServletRequestBuilder request = walker.page(route);
        tables.settle();
        Map<String, String> before = tables.contents();
        walker.open(route, request);
        tables.settle();
        Map<String, String> after = tables.contents();
        Set<String> written = new TreeSet<>(after.keySet());
        written.removeIf(table -> after.get(table).equals(before.get(table)));
        return written;
    }
}
