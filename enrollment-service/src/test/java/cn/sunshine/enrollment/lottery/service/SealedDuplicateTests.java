package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A holder lost the secret after the dice were thrown; the notary brings the sealed duplicate. */
@ServiceTest
class SealedDuplicateTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    CeremonySteps steps;

    @Autowired
    DrawComputation computation;

    @Autowired
    DrawDownloads downloads;

    @Autowired
    LotteryQueries queries;

    @Autowired
    JdbcClient jdbc;

    private DrawId draw = new DrawId(new UUID(0, 0));
    private List<DrawOfficer> holders = List.of();

    @BeforeEach
    void theDiceLie() {
        draw = ceremonies.committed(ceremonies.seasonWithApproved(3));
        steps.throwDice(draw, CeremonyFixtures.DICE);
        holders = ceremonies.officers(draw);
    }

    @Test
    void LOT_10_theDrawGoesOnAndItsFilesAreThoseOfAnyOther() {
        reveal(0);
        reveal(2);
        steps.openDuplicate(draw, account(0), account(1), secret(1));
        assertThat(queries.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.READY);

        steps.attest(draw, new AccountId(UUID.randomUUID()));
        computation.compute(draw, new AccountId(UUID.randomUUID()));
        computation.release(draw);

        String reveals = holders.stream()
                .map(holder -> "{\"name\":\"" + holder.title() + "\",\"secret\":\"" + ceremonies.secret(holder) + "\"}")
                .collect(Collectors.joining(",", "{\"officers\":[", "]}"));
        assertThat(downloads.file(draw, "reveals.json"))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .contains(reveals);
        assertThat(queries.draw(draw).orElseThrow().officers())
                .extracting(DrawOfficer::fromDuplicate)
                .containsExactly(false, true, false);
    }

    @Test
    void LOT_02_aDuplicateThatDoesNotOpenTheCommitmentOfItsHolderIsRefused() {
        reveal(0);
        refuses(
                DrawRefusal.DUPLICATE_DOES_NOT_OPEN_COMMITMENT,
                () -> steps.openDuplicate(draw, account(0), account(1), secret(2)));
        assertThat(ceremonies.officers(draw).get(1).hasRevealed()).isFalse();
    }

    @Test
    void nobodyButItsKeeperOpensOneThoughTheSecretIsRight() {
        refuses(
                DrawRefusal.NOT_KEEPER_OF_DUPLICATES,
                () -> steps.openDuplicate(draw, account(2), account(1), secret(1)));
        assertThat(ceremonies.officers(draw).get(1).hasRevealed()).isFalse();
    }

    @Test
    void AUD_01_theRecordSaysWhoEnteredItForWhom() {
        reveal(0);
        steps.openDuplicate(draw, account(0), account(1), secret(1));
        assertThat(jdbc.sql("""
                        select details::text from audit_entry
                        where action = 'lottery.open-duplicate' and subject_id = :draw""")
                        .param("draw", queries.draw(draw).orElseThrow().number().value())
                        .query(String.class)
                        .single())
                .contains(holders.get(1).title(), holders.get(0).title());
    }

    private void reveal(int holder) {
        steps.reveal(draw, account(holder), secret(holder));
    }

    private AccountId account(int holder) {
        return holders.get(holder).account();
    }

    private String secret(int holder) {
        return ceremonies.secret(holders.get(holder));
    }

    private static void refuses(DrawRefusal reason, ThrowingCallable step) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
