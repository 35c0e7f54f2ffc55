package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class AccountPageTests {

    @Autowired
    MockMvc browser;

    @Test
    void whoHasNoPasswordIsOfferedToSetOneAndReadsOfTheOpenSessionsOnce(
            @Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) throws Exception {
        Document page = Jsoup.parse(browser.perform(get("/account").with(as(Visitors.newGuardian(signIn, outbox))))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("main a[href='/account/password']").text()).isEqualTo("设置");
        assertThat(page.select("main h2, main caption").eachText()).containsExactly("当前登录", "您的账号正在这些设备上使用");
    }
}
