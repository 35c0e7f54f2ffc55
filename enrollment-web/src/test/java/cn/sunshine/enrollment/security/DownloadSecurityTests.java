package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files that are out for one and not for another, and files of a draw that are not out yet, or never. */
@ApplicationTest
class DownloadSecurityTests {

    /** What binds the draw before chance exists: public as soon as it is written. */
    private static final Set<String> COMMITTING =
            Set.of("params.json", "roll.csv", "manifest.json", "commitments.json");

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    Seeds seeds;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ACL_07_ACL_08_aDownloadObeysTheSameRuleAsItsPage() throws Exception {
        Seed seed = seeds.district();
        SignedIn family = SignedIn.guardian(seed.family());
        String receipt = "/family/applications/" + seed.approved() + "/roll-receipt.json";

        assertThat(send(get(receipt), family, 200).getContentAsString()).contains("{");
        send(get(receipt), people.guardian(), 404);
        send(get(receipt), seeds.officer(seed.season(), Role.LOTTERY_ADMINISTRATOR), 403);
        assertThat(site.perform(get(receipt)).andReturn().getResponse().getRedirectedUrl())
                .startsWith("/sign-in");
    }

    @Test
    void ACL_07_noFileOfADrawIsOutBeforeTheResultIsButThoseThatCommitIt() throws Exception {
        DrawId draw = ceremonies.drawn(ceremonies.seasonWithApproved(2));
        List<String> written = files(draw, "PUBLIC", "SEALED");

        assertThat(written).contains("result.csv", "seed.txt", "manifest.json", "private.csv");
        for (String name : written) {
            assertThat(status("/draws/" + draw + "/files/" + name))
                    .as(name)
                    .isEqualTo(COMMITTING.contains(name) ? 200 : 404);
        }
        assertThat(status("/draws/" + draw + "/bundle.zip")).isEqualTo(404);
    }

    @Test
    void ACL_07_theSealedFilesOfADrawAreNeverOutNorAnyThatIsNone() throws Exception {
        DrawId draw = seeds.district().draw();
        List<String> open = files(draw, "PUBLIC");
        List<String> sealed = files(draw, "SEALED");
        String files = "/draws/" + draw + "/files/";

        assertThat(sealed).contains("private.csv", "blinds.csv");
        for (String name : sealed) {
            assertThat(status(files + name)).as(name).isEqualTo(404);
        }
        for (String name : List.of("..%2f..%2fapplication.yml", "roll.csv%00", "roll.csv%2f", "roll", "")) {
            assertThat(status(files + name)).as(name).isIn(400, 404);
        }
        byte[] bundle = site.perform(get("/draws/" + draw + "/bundle.zip"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(entries(bundle)).containsAll(open).doesNotContainAnyElementsOf(sealed);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn who, int status)
            throws Exception {
        MockHttpServletResponse answer = site.perform(
                        request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    private int status(String path) throws Exception {
        return site.perform(get(URI.create(path))).andReturn().getResponse().getStatus();
    }

    /** Names of what is stored of a draw. */
    private List<String> files(DrawId draw, String... layers) {
        return jdbc.sql("select name from draw_file where draw_id = :draw and layer in (:layers)")
                .param("draw", draw.value())
                .param("layers", List.of(layers))
                .query(String.class)
                .list();
    }

    private static List<String> entries(byte[] bundle) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
