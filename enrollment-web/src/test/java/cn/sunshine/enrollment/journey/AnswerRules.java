package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of every answer that a browser would show, whoever gives it. */
final class AnswerRules {

    private AnswerRules() {}

    /** Whoever refuses, the web server, the firewall or a page of ours: the answer reads and is guarded alike. */
    static void explained(Wire.Answer answer) {
        assertThat(answer.text())
                .as("OUT_09")
                .contains("lang=\"zh-CN\"", "问题编号", "tel:")
                .containsOnlyOnce("class=\"demo-banner\"")
                .containsPattern("<strong>[2-9A-Z]{4}-[2-9A-Z]{4}</strong>")
                .doesNotContain("HTTP Status", "Exception", "at org.", "Tomcat");
        guarded(answer);
    }

    static void guarded(Wire.Answer answer) {
        assertThat(answer.header("Content-Security-Policy").orElseThrow())
                .as("OUT_01 OUT_02")
                .contains(
                        "default-src 'self'", "script-src 'self'", "base-uri", "form-action", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).as("OUT_03").contains("nosniff");
        assertThat(answer.header("Access-Control-Allow-Origin")).as("OUT_11").isEmpty();
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
    }
}
