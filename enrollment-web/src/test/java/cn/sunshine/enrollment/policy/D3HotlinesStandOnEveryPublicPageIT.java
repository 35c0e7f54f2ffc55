package cn.sunshine.enrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.journey.RunningDemo;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** D3 招生入学热线，政策咨询、举报申诉渠道畅通. */
@RunningDemo
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class D3HotlinesStandOnEveryPublicPageIT {

    @LocalServerPort
    int port;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    SchoolQueries schools;

    @Test
    @Order(2)
    void whoeverOpensAPublicPageFindsTheNumbersForQuestionsAndForReports() throws Exception {
        DistrictSummary district = seasons.districts().get(0);
        String school = schools.schools(district.id()).get(0).code().value();
        for (String page : List.of(
                "/",
                "/districts/" + district.code(),
                "/schools/" + school,
                "/catchment",
                "/draws",
                "/draws/log",
                "/audit-anchors",
                "/audit-anchors/" + district.code(),
                "/admission-notices",
                "/sign-in",
                "/sign-in/staff")) {
            HttpResponse<String> answer = open(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .contains(
                            "href=\"tel:",
                            district.hotlines().inquiries(),
                            district.hotlines().supervision());
            saysThatItIsADemo(answer.body(), page);
        }
    }

    @Test
    @Order(1)
    void whoeverMeetsAFailureFindsThemToo() throws Exception {
        // before any other page: a page about a failure asks nobody, so the numbers must have been known from the start
        HttpResponse<String> answer = open("/schools/NOSUCHSCHOOL");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("href=\"tel:", seasons.districts().get(0).hotlines().inquiries());
        saysThatItIsADemo(answer.body(), "/schools/NOSUCHSCHOOL");
    }

    /** Nobody must take a demo for his district's enrollment. */
    private static void saysThatItIsADemo(String body, String page) {
        assertThat(Jsoup.parse(body).select("body > .demo-banner").text())
                .as(page)
                .contains("演示");
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + path);
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString());
    }
}
