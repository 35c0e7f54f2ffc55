package cn.sunshine.enrollment.draw.canonical;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonFieldsTests {

    private final JsonFields fields = JsonReader.read(
            "t.json",
            ("{\"choice\":\"SM3\",\"hash\":\"" + "0a".repeat(32) + "\",\"hashes\":[\"" + "0b".repeat(32)
                            + "\",\"x\"],\"inner\":{\"n\":5},\"list\":[{\"n\":1},2],\"list2\":{\"objects\":[{\"n\":3}]},\"name\":\"公证员\",\"path\":[\""
                            + "0b".repeat(32) + "\"],\"texts\":[\"A\",\"B\"]}")
                    .getBytes(StandardCharsets.UTF_8));

    @Test
    void givesValuesOfTheRightType() {
        assertThat(fields.name("name", 9)).isEqualTo("公证员");
        assertThat(fields.choice("choice", DrawHash.class)).isEqualTo(DrawHash.SM3);
        assertThat(fields.hex("hash", 32)).hasSize(32).containsOnly(10);
        assertThat(fields.fields("inner").integer("n", 5, 5)).isEqualTo(5);
        assertThat(fields.texts("texts", Texts::requireTrimmed)).containsExactly("A", "B");
        assertThat(fields.hashes("path")).hasSize(1).allMatch(hash -> hash.length == 32 && hash[31] == 11);
        assertThat(fields.fields("list2").list("objects"))
                .extracting(object -> object.integer("n", 0, 9))
                .containsExactly(3L);
        assertThat(fields.keys()).contains("inner").doesNotContain("n");
        assertThat(fields.has("n")).isFalse();
        assertThat(fields.place()).hasToString("t.json");
    }

    @Test
    void namesThePathOfAValueThatIsMissingOrWrong() {
        assertRefused(() -> fields.text("nothing"), RefusalCode.MISSING_KEY, "t.json field nothing");
        assertRefused(() -> fields.text("inner"), RefusalCode.WRONG_TYPE, "t.json field inner");
        assertRefused(() -> fields.integer("name", 0, 1), RefusalCode.WRONG_TYPE, "t.json field name");
        assertRefused(() -> fields.fields("name"), RefusalCode.WRONG_TYPE, "t.json field name");
        assertRefused(() -> fields.list("list"), RefusalCode.WRONG_TYPE, "t.json field list[1]");
        assertRefused(() -> fields.list("name"), RefusalCode.WRONG_TYPE, "t.json field name");
        assertRefused(() -> fields.hashes("hashes"), RefusalCode.INVALID_HEX, "t.json field hashes[1]");
        assertRefused(() -> fields.name("name", 8), RefusalCode.INVALID_TEXT, "t.json field name");
        assertRefused(() -> fields.choice("name", DrawHash.class), RefusalCode.INVALID_VALUE, "t.json field name");
        assertRefused(
                () -> fields.fields("inner").integer("n", 0, 4), RefusalCode.INVALID_NUMBER, "t.json field inner.n");
        assertRefused(
                () -> fields.fields("inner").integer("n", 6, 9), RefusalCode.INVALID_NUMBER, "t.json field inner.n");
    }

    @Test
    void refusesUnknownAndMissingKeys() {
        JsonFields inner = fields.fields("inner");

        assertThat(inner.requireKeys(Set.of("n"), Set.of("m"))).isSameAs(inner);
        assertThat(inner.requireKeys(Set.of(), Set.of("n"))).isSameAs(inner);
        assertRefused(
                () -> inner.requireKeys(Set.of("m"), Set.of("n")), RefusalCode.MISSING_KEY, "t.json field inner.m");
        assertRefused(() -> inner.requireKeys(Set.of(), Set.of()), RefusalCode.UNKNOWN_KEY, "t.json field inner.n");
    }
}
