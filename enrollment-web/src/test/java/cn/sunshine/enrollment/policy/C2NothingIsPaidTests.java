package cn.sunshine.enrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** C2 不得收取或变相收取与入学挂钩的“捐资助学款”“共建费”等. */
@ApplicationTest
class C2NothingIsPaidTests {

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    MockMvc browser;

    @Test
    void noFormRouteOrTableKnowsAnyMoney() {
        assertThat(vocabulary.naming(
                        "pay",
                        "payment",
                        "fee",
                        "price",
                        "amount",
                        "donation",
                        "donate",
                        "sponsor",
                        "tuition",
                        "charge",
                        "invoice",
                        "money",
                        "deposit",
                        "refund",
                        "order",
                        "bank",
                        "card"))
                .isEmpty();
    }

    @Test
    void theBrowserIsToldThatNoPageMayAskForAPayment() throws Exception {
        assertThat(browser.perform(get("/")).andReturn().getResponse().getHeader("Permissions-Policy"))
                .contains("payment=()");
    }
}
