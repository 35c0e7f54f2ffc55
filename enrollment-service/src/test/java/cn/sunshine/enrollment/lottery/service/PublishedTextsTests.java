package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.Commitment;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The platform and the engine have a rule each for text; a title that only the first takes would stop a draw for ever. */
class PublishedTextsTests {

    private static final int LAST = 0x2ffff;
    private static final AccountId SOMEBODY = new AccountId(new UUID(0, 1));
    private static final String HEX = "ab".repeat(32);

    @Test
    void whateverCharacterATitleMayHoldTheEngineTakesToo() {
        int taken = 0;
        List<String> refused = new ArrayList<>();
        for (int c = 0; c <= LAST; c++) {
            String one = Character.toString(c);
            for (String typed : List.of(one + "员", "公" + one + "员", "公" + one)) {
                if (DrawOfficer.isTitle(typed)) {
                    taken++;
                    if (!isTakenByTheEngine(DrawOfficer.of(SOMEBODY, typed).title())) {
                        refused.add(Integer.toHexString(c));
                    }
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(taken).isGreaterThan(LAST);
    }

    private static boolean isTakenByTheEngine(String title) {
        try {
            return new Commitment(title, HEX).officer().equals(title);
        } catch (DrawRefusedException refused) {
            return false;
        }
    }
}
