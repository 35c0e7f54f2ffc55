package cn.sunshine.enrollment.lottery.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who makes his secret on the offline page is told what the console tells: there the first holder has no name. */
class OfflineSecretWordsTests {

    @ParameterizedTest
    @CsvSource({"lottery.properties, 第一位持有人", "lottery_en.properties, the first holder"})
    void theOfflinePageTellsWhatTheConsoleTells(String bundle, String keeper) throws IOException {
        String page = new String(AuditBundle.verifierPage(), StandardCharsets.UTF_8);
        String told = words(bundle).getProperty("lottery.secret.keep");

        assertThat(told).contains("{0}");
        assertThat(page).contains("'" + told.replaceAll("[“]\\{0}[”]", keeper) + "'");
    }

    /** Nobody keeps his own duplicate: who keeps those of the others hands his to the witness, on either page. */
    @ParameterizedTest
    @CsvSource({
        "lottery.properties, 一份交另一位见证人作为密封副本, 您自己的副本交另一位见证人保管",
        "lottery_en.properties, hand the other to another witness, hand your own duplicate to another witness"
    })
    void bothPagesTellTheFirstHolderWhoKeepsHisOwnDuplicate(String bundle, String console, String offline)
            throws IOException {
        assertThat(words(bundle).getProperty("lottery.secret.keep.first")).contains(console);
        assertThat(new String(AuditBundle.verifierPage(), StandardCharsets.UTF_8))
                .contains(offline);
    }

    private static Properties words(String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(OfflineSecretWordsTests.class.getResourceAsStream("/messages/" + bundle)),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
