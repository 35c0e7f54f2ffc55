package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One ceremony: the draw of one school's seats among one frozen roll.
 *
 * <p>The order of the steps is the protection, so the aggregate takes them in no other: the roll is fixed before any
 * chance exists, and has been public for a while; the dice are thrown while all secrets are sealed, so that the thrower is blind; the secrets are opened
 * before the national draw, so that nobody can withhold one who knows what it does. It is given up only before the
 * first die, before a national draw that is not recorded yet, or where there can be no outcome. The national draw may have been
 * on television by then: so whatever else is known is public as soon as it is known, and stays so.
 */
@Entity
public class Draw {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DrawId id;

    @Embedded
    private DrawnSeats seats;

    @Enumerated(EnumType.STRING)
    private DrawStatus status;

    @Embedded
    private Chance chance;

    @Embedded
    private Ceremony ceremony;

    @Embedded
    private @Nullable FrozenRoll roll;

    @Embedded
    private Publication publication;

    @Embedded
    private @Nullable Computation computation;

    private @Nullable Instant releasedAt;

    private @Nullable String abortReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Draw() {}

    private Draw(DrawId id, DrawPlan plan, int attempt) {
        this.id = id;
        this.seats = DrawnSeats.of(plan, attempt);
        this.chance = new Chance(plan.source());
        this.publication = new Publication(plan.notice());
        this.ceremony = new Ceremony(plan.officers());
        this.status = DrawStatus.PREPARED;
    }

    /** @param attempt 1, or one more than the attempt that was given up */
    public static Draw prepare(DrawId id, DrawPlan plan, int attempt) {
        return new Draw(id, plan, attempt);
    }

    /** Asked before the files are written: what is frozen twice has one roll, the first. */
    public void requireFreezable() {
        require(DrawStatus.PREPARED);
    }

    public void freeze(FrozenRoll frozen) {
        require(DrawStatus.PREPARED);
        require(frozen.size() > 0, DrawRefusal.EMPTY_ROLL);
        roll = frozen;
        status = DrawStatus.FROZEN;
    }

    /** Admits everybody without a draw, while there is a seat for each of {@code applicants}. */
    public void admitAll(int applicants, Instant at) {
        require(DrawStatus.PREPARED);
        require(applicants > 0, DrawRefusal.EMPTY_ROLL);
        require(seats.suffice(applicants), DrawRefusal.DRAW_NEEDED);
        releasedAt = at;
        status = DrawStatus.NOT_NEEDED;
    }

    /** Takes an officer's commitment. When the last is in, the manifest is published, see {@link #publish}. */
    public void commit(AccountId account, String commitment) {
        require(DrawStatus.FROZEN);
        ceremony.commit(account, commitment);
    }

    public boolean isFullyCommitted() {
        return ceremony.all(DrawOfficer::hasCommitted);
    }

    /** @param at when everybody could know the manifest, by the clock that {@link #throwDice} asks */
    public void publish(String manifest, Instant at) {
        require(DrawStatus.FROZEN);
        if (!isFullyCommitted()) {
            throw notNow();
        }
        publication.published(manifest, at);
        status = DrawStatus.COMMITTED;
    }

    /**
     * Records the dice, thrown while all secrets are sealed, and not before the manifest was public for its time.
     *
     * @param at when everybody could know them, as the files state it
     * @param now the same moment by the season's clock, as only a demo's differs
     */
    public void throwDice(String digits, Instant at, Instant now) {
        require(DrawStatus.COMMITTED);
        require(diceFrom().filter(now::isBefore).isEmpty(), DrawRefusal.NOTICE_NOT_OVER);
        require(EntropySource.areDice(digits), DrawRefusal.ENTROPY_MALFORMED);
        chance.thrown(digits, at);
        status = DrawStatus.THROWN;
    }

    /** Opens an officer's secret, which the caller has checked against the commitment. */
    public void reveal(AccountId account, String secret) {
        require(DrawStatus.THROWN);
        ceremony.reveal(account, secret);
        goOnWhenAllAreOpen();
    }

    /**
     * Opens a secret from the sealed duplicate that {@code keeper} brought, as its holder lost it or keeps it back. The
     * caller has checked it against the holder's commitment: so it is the very secret, whoever enters it.
     */
    public void openDuplicate(AccountId keeper, AccountId holder, String secret) {
        require(DrawStatus.THROWN);
        ceremony.openDuplicate(keeper, holder, secret);
        goOnWhenAllAreOpen();
    }

    private void goOnWhenAllAreOpen() {
        if (ceremony.all(DrawOfficer::hasRevealed)) {
            status = source().nationalDraw() ? DrawStatus.REVEALED : DrawStatus.READY;
        }
    }

    public void recordNationalDraw(String result, Instant at) {
        require(DrawStatus.REVEALED);
        require(source().takes(result), source().otherwise());
        chance.drawnNationally(result, at);
        status = DrawStatus.READY;
    }

    /** A witness, in a session of his own, lets the computation begin. */
    public void attest(AccountId by, Instant at) {
        requireReady();
        computation = Computation.attested(by, at);
    }

    /** Refuses unless the computation may begin now, by this person. */
    public void requireRunnable(AccountId by, Instant at) {
        runnable(by, at);
    }

    public void complete(AccountId by, Instant at, String computedSeed, String computedResultHash) {
        computation = runnable(by, at).completed(computedSeed, computedResultHash);
        status = DrawStatus.DRAWN;
    }

    private Computation runnable(AccountId by, Instant at) {
        requireReady();
        if (computation == null) {
            throw DrawRefusedException.of(DrawRefusal.WITNESS_MISSING, number());
        }
        computation.witness().requireFor(number(), by, at);
        return computation;
    }

    private void requireReady() {
        require(DrawStatus.READY);
        require(sharingASecret().isEmpty(), DrawRefusal.SECRETS_EQUAL);
    }

    public void release(Instant at) {
        require(DrawStatus.DRAWN);
        releasedAt = at;
        status = DrawStatus.RELEASED;
    }

    public void abort(String reason) {
        require(canBeAborted(), DrawRefusal.OUTCOME_ALREADY_KNOWABLE);
        abortReason = AbortReason.of(reason, number());
        status = DrawStatus.ABORTED;
    }

    /** Whether nobody can know an outcome: it is still to come, or there can be none. */
    public boolean canBeAborted() {
        boolean without = status.isBeforeOutcome() && !sharingASecret().isEmpty();
        return without || status.isBeforeChance(source().nationalDraw());
    }

    /**
     * The holders who opened one and the same secret. The protocol takes each secret once, so with them this attempt has no
     * outcome that anybody could throw away. Their commitments made it so before the first die: who would rather have another
     * outcome can no longer bring it about.
     */
    public List<DrawOfficer> sharingASecret() {
        return ceremony.sharingASecret();
    }

    /**
     * Whether a national draw alone is missing, or was, so that who watches it can compute the outcome. Then what is known is
     * public, also if the attempt is given up.
     */
    public boolean isOpen() {
        return source().nationalDraw()
                && ceremony.all(DrawOfficer::hasRevealed)
                && sharingASecret().isEmpty();
    }

    /** What the dice showed. */
    public Optional<String> dice() {
        return chance.dice();
    }

    /** The public numbers as they enter the seed, or nothing while one is missing. */
    public Optional<String> entropy() {
        return chance.entropy();
    }

    private void require(DrawStatus expected) {
        if (status != expected) {
            throw notNow();
        }
    }

    private void require(boolean condition, DrawRefusal otherwise) {
        if (!condition) {
            throw DrawRefusedException.of(otherwise, number());
        }
    }

    private DrawRefusedException notNow() {
        return DrawRefusedException.of(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, number() + " is " + status);
    }

    public DrawId id() {
        return id;
    }

    public DrawNumber number() {
        return seats.number();
    }

    public DistrictId district() {
        return seats.district();
    }

    public SeasonId season() {
        return seats.season();
    }

    public SchoolId school() {
        return seats.school();
    }

    public int attempt() {
        return seats.attempt();
    }

    public int capacity() {
        return seats.capacity();
    }

    public DrawStatus status() {
        return status;
    }

    public EntropySource source() {
        return chance.source();
    }

    public List<DrawOfficer> officers() {
        return ceremony.officers();
    }

    /** Who keeps the sealed duplicates of all secrets. */
    public DrawOfficer keeper() {
        return ceremony.keeper();
    }

    public DrawOfficer officer(AccountId account) {
        return ceremony.officer(account);
    }

    public Optional<FrozenRoll> roll() {
        return Optional.ofNullable(roll);
    }

    public Optional<String> manifestHash() {
        return publication.manifestHash();
    }

    /** How long the manifest is public before the dice are thrown: fixed with the plan, whatever the season says later. */
    public DrawNotice notice() {
        return publication.notice();
    }

    /** The first moment at which the dice may be thrown, once the manifest is public. */
    public Optional<Instant> diceFrom() {
        return publication.noticeOverAt();
    }

    public Optional<Instant> entropyKnownAt() {
        return chance.knownAt();
    }

    public Optional<Attestation> witness() {
        return Optional.ofNullable(computation).map(Computation::witness);
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(computation).flatMap(Computation::result);
    }

    public Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }

    public Optional<String> abortReason() {
        return Optional.ofNullable(abortReason);
    }
}
