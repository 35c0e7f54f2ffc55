package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ceremonies at every step, reached by the real transitions. */
public final class DrawFixtures {

    public static final Instant NOON = Instant.parse("2026-07-10T04:00:00Z");
    public static final AccountId NOTARY = account(1);
    public static final AccountId PARENT = account(2);
    public static final AccountId BUREAU = account(3);
    public static final AccountId WITNESS = account(4);
    public static final String DICE = "31415926535897932384";
    public static final String NATIONAL_RESULT = "03 09 14 21 26 33 + 07";
    private static final String HASH = "ab".repeat(32);

    private DrawFixtures() {}

    public static AccountId account(int number) {
        return new AccountId(new UUID(0, number));
    }

    public static DrawPlan plan(boolean nationalDraw, DrawOfficer... officers) {
        return plan(nationalDraw, new DrawNotice(0), officers);
    }

    private static DrawPlan plan(boolean nationalDraw, DrawNotice notice, DrawOfficer... officers) {
        return new DrawPlan(
                new DrawNumber("990102-2026-P-990102001"),
                new DistrictId(new UUID(1, 1)),
                new SeasonId(new UUID(1, 2)),
                new SchoolId(new UUID(1, 3)),
                5,
                source(nationalDraw),
                notice,
                List.of(officers));
    }

    public static EntropySource source(boolean nationalDraw) {
        String dice = "20 ten-sided dice thrown by four parents";
        return EntropySource.of(nationalDraw ? dice + ", then the draw as 00 00 00 00 00 00 + 00" : dice, nationalDraw);
    }

    public static Draw prepared(boolean nationalDraw) {
        return prepared(nationalDraw, new DrawNotice(0));
    }

    private static Draw prepared(boolean nationalDraw, DrawNotice notice) {
        DrawPlan plan = plan(
                nationalDraw,
                notice,
                DrawOfficer.of(NOTARY, "公证员"),
                DrawOfficer.of(PARENT, "家长代表"),
                DrawOfficer.of(BUREAU, "教育局"));
        return Draw.prepare(new DrawId(new UUID(2, 1)), plan, 1);
    }

    public static Draw frozen(boolean nationalDraw) {
        return frozen(prepared(nationalDraw));
    }

    private static Draw frozen(Draw draw) {
        draw.freeze(new FrozenRoll(8, HASH, HASH, HASH, NOON));
        return draw;
    }

    public static Draw committed(boolean nationalDraw) {
        return committed(frozen(nationalDraw));
    }

    /** Published at noon, for a draw whose dice wait this long. */
    public static Draw committed(DrawNotice notice) {
        return committed(frozen(prepared(false, notice)));
    }

    private static Draw committed(Draw draw) {
        List.of(NOTARY, PARENT, BUREAU).forEach(officer -> draw.commit(officer, commitment(officer)));
        draw.publish(HASH, NOON);
        return draw;
    }

    public static Draw thrown(boolean nationalDraw) {
        Draw draw = committed(nationalDraw);
        draw.throwDice(DICE, NOON, NOON);
        return draw;
    }

    public static Draw revealed(boolean nationalDraw) {
        Draw draw = thrown(nationalDraw);
        List.of(NOTARY, PARENT, BUREAU).forEach(officer -> draw.reveal(officer, secret(officer)));
        return draw;
    }

    /** A commitment that differs for each officer; whether a secret opens it, the aggregate does not ask. */
    public static String commitment(AccountId officer) {
        return new StringBuilder(secret(officer)).reverse().toString();
    }

    /** A secret that differs for each officer. */
    public static String secret(AccountId officer) {
        return officer.toString().replace("-", "").repeat(2);
    }

    public static Draw attested() {
        Draw draw = revealed(false);
        draw.attest(WITNESS, NOON);
        return draw;
    }

    public static Draw drawn() {
        Draw draw = attested();
        draw.complete(BUREAU, NOON, HASH, HASH);
        return draw;
    }
}
