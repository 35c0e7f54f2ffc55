package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.NewPassword;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.shared.DistrictId;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The drawn code with which an officer sets up the second factor, read as a camera reads it. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class SecondFactorPictureSecurityTests {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final String PAGE = "/sign-in/second-factor";

    @Autowired
    MockMvc site;

    @Autowired
    StaffAdministration staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void AUT_07_theDrawnCodeSaysWhatTheTextSaysAndIsKeptNowhere(CapturedOutput output) throws Exception {
        CookieBrowser officer = new CookieBrowser(site);
        showPassword(officer);

        MockHttpServletResponse answer = officer.get(PAGE);
        Document page = CookieBrowser.parse(answer);
        Element drawn = page.select(".qr-card svg").first();
        String uri = page.select("code").get(1).text();
        assertThat(uri)
                .startsWith("otpauth://totp/")
                .contains(page.select("code").first().text().replace(" ", ""));
        assertThat(new Decoder().decode(modules(drawn)).getText()).isEqualTo(uri);
        assertThat(drawn.attr("aria-label")).contains("二维码");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.select("main img, main [src], main [style]")).isEmpty();
        assertThat(output.getAll()).doesNotContain("otpauth");
    }

    @Test
    void AUT_07_theDrawnCodeIsGoneOnceADeviceIsEnrolled() {
        CookieBrowser officer = new CookieBrowser(site);
        String[] known = showPassword(officer);
        Authenticator authenticator =
                new Authenticator(officer.page(PAGE).select("code").first().text());
        officer.post(PAGE, "code", authenticator.code());

        CookieBrowser later = new CookieBrowser(site);
        later.post("/sign-in/staff", "name", known[0], "password", known[1]);
        assertThat(later.page(PAGE).select("input[name=code]")).hasSize(1);
        assertThat(later.page(PAGE).select("svg[role=img], main code")).isEmpty();
    }

    /** @return login and password of an officer who comes for the first time */
    private String[] showPassword(CookieBrowser browser) {
        DistrictId district = IdentityFixtures.anyDistrict();
        NewPassword made = staff.create(IdentityFixtures.officerOf(district), IdentityFixtures.administrator(district));
        String login = jdbc.sql("select login_name from account where id = :id")
                .param("id", made.account().value())
                .query(String.class)
                .single();
        browser.post("/sign-in/staff", "name", login, "password", made.password());
        return new String[] {login, made.password()};
    }

    /** The dark modules of the drawing, without the light edge around them, which has to be four wide. */
    private static BitMatrix modules(Element drawn) {
        int size = Integer.parseInt(drawn.attributes().getIgnoreCase("viewBox").split(" ")[2]);
        BitMatrix modules = new BitMatrix(size - 8);
        for (MatchResult run :
                RUN.matcher(drawn.select("path").attr("d")).results().toList()) {
            int x = Integer.parseInt(run.group(1)) - 4;
            int y = Integer.parseInt(run.group(2)) - 4;
            modules.setRegion(x, y, Integer.parseInt(run.group(3)), 1);
        }
        return modules;
    }
}
