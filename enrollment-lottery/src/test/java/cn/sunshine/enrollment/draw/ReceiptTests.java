package cn.sunshine.enrollment.draw;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.canonical.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Section 14: a receipt has one spelling and proves the one line. */
class ReceiptTests {

    private static final FrozenDraw FROZEN = FrozenDraw.freeze(Example.setup(DrawHash.SHA_256));

    @Test
    void readsAReceiptInOneSpelling() {
        String whole =
                new String(FROZEN.receipt(new ApplicantNumber("G2026-0003")).bytes(), StandardCharsets.UTF_8);
        assertReceipt(whole, "\"size\":8", "\"size\":0", RefusalCode.INVALID_NUMBER, "size");
        assertReceipt(whole, "\"index\":2", "\"index\":-1", RefusalCode.INVALID_NUMBER, "index");
        assertReceipt(whole, "G2026-0003\",\"blind", "G 3\",\"blind", RefusalCode.INVALID_ID, "applicant");
        assertReceipt(whole, "e807", "E807", RefusalCode.INVALID_HEX, "blind");
        assertReceipt(whole, "T01,B\"", "T01,B \"", RefusalCode.OUTER_BLANK, "line");
        assertReceipt(whole, "[\"", "[\"00", RefusalCode.INVALID_HEX, "proof[0]");
        assertReceipt(whole, "\"line\"", "\"lines\"", RefusalCode.UNKNOWN_KEY, "lines");
        assertThat(Receipt.read(Texts.bytes(whole)).bytes()).isEqualTo(Texts.bytes(whole));
    }

    private static void assertReceipt(String whole, String old, String now, RefusalCode code, String field) {
        assertThat(whole).contains(old);
        assertRefused(() -> Receipt.read(Texts.bytes(whole.replace(old, now))), code, "receipt.json field " + field);
    }

    @Test
    void thirdPartiesFindNoReceiptForAnotherSize() {
        Receipt own = FROZEN.receipt(new ApplicantNumber("G2026-0003"));
        Receipt longer = new Receipt(own.applicant(), own.index(), own.line(), own.blind(), 9, own.proof());
        Verification verification = AuditBundle.verify(
                Example.committed(DrawHash.SHA_256).files(), Optional.of(longer), DrawProgress.silent());
        assertThat(verification.steps().get(0).detail()).startsWith("PROOF_INDEX at receipt.json field index");
    }
}
