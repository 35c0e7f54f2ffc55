package cn.sunshine.enrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** P6 高层次人才等特殊群体子女教育优待政策须有明确的依据、范围、要求和程序: without policy records there is no preference. */
@ApplicationTest
class P6NoPreferenceWithoutItsBasisTests {

    @Autowired
    Vocabulary vocabulary;

    @Test
    void noFieldColumnOrRouteAsksForOrKeepsAPreferentialCategory() {
        assertThat(vocabulary.columns()).contains("application.status");
        assertThat(vocabulary.naming(
                        "preference",
                        "preferential",
                        "privilege",
                        "priority",
                        "category",
                        "talent",
                        "tier",
                        "quota",
                        "bonus",
                        "points"))
                .isEmpty();
    }
}
