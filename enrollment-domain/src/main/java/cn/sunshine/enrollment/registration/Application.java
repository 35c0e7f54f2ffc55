package cn.sunshine.enrollment.registration;

import static cn.sunshine.enrollment.registration.ApplicationStatus.APPROVED;
import static cn.sunshine.enrollment.registration.ApplicationStatus.DRAFT;
import static cn.sunshine.enrollment.registration.ApplicationStatus.REJECTED;
import static cn.sunshine.enrollment.registration.ApplicationStatus.RETURNED;
import static cn.sunshine.enrollment.registration.ApplicationStatus.SUBMITTED;
import static cn.sunshine.enrollment.registration.ApplicationStatus.WITHDRAWN;

import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One child's application in one season. The family fills it in part by part, submits it, and from then on changes only
 * what an officer returned; officers approve, return or reject. No moment kept here ever decides an order.
 */
@Entity
public class Application {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ApplicationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "district_id"))
    private DistrictId district;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "season_id"))
    private SeasonId season;

    private int academicYear;

    @Embedded
    private Applicant applicant;

    @Embedded
    private Progress progress = new Progress();

    @Embedded
    private @Nullable Answers answers;

    @Embedded
    private Filing filing = new Filing();

    @Embedded
    private Returned returned = new Returned();

    @Embedded
    private @Nullable Rejection rejection;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    private Application(ApplicationId id, DistrictId district, SeasonId season, int academicYear, Child child) {
        this.id = id;
        this.district = district;
        this.season = season;
        this.academicYear = academicYear;
        this.applicant = Applicant.of(child);
    }

    /** Begins an application of {@code child}, on behalf of its guardian, in a season of the year {@code academicYear}. */
    public static Application draft(
            ApplicationId id, DistrictId district, SeasonId season, int academicYear, Child child) {
        return new Application(id, district, season, academicYear, child);
    }

    public void describeChild(Child corrected, Relation guardianIs) {
        requireOpen(CorrectionItem.CHILD);
        applicant = applicant.corrected(corrected);
        answers = answers().asRelation(guardianIs);
    }

    /**
     * Follows its child, which was corrected in another application. What officers have or decided on stays about the
     * child that was handed in.
     */
    public void follow(Child corrected) {
        require(!status().isActive(), RegistrationRefusal.CHILD_HANDED_IN);
        applicant = applicant.corrected(corrected);
    }

    public void describeGuardian(Sealed name) {
        requireOpen(CorrectionItem.GUARDIAN);
        answers = answers().withGuardian(name);
    }

    public void describeAddress(Sealed home) {
        requireOpen(CorrectionItem.ADDRESS);
        answers = answers().livingAt(home);
    }

    /** Another home than before: it may lie in another school's catchment, so the school may be chosen again with it. */
    public void moveTo(Sealed home) {
        describeAddress(home);
        if (status() == RETURNED) {
            returned.add(CorrectionItem.SCHOOL);
        }
    }

    public void choose(SchoolId chosen) {
        requireOpen(CorrectionItem.SCHOOL);
        answers = answers().choosing(chosen);
    }

    /** Whether the family may change {@code part} now: all of a draft, the returned parts of a returned application. */
    public boolean isOpenFor(CorrectionItem part) {
        return status() == DRAFT || (status() == RETURNED && returned.has(part));
    }

    /** What is not filled in yet, in the order it is asked. */
    public Set<CorrectionItem> missing() {
        return answers().missing();
    }

    /** Whether an earlier submission was sent under this key. */
    public boolean isSpent(UUID key) {
        return filing.by(key).isPresent();
    }

    /** The latest submission, unless the family has it back: then nothing stands submitted. */
    public Optional<Submission> standing() {
        return status().isInTheFamilysHands() || status() == WITHDRAWN ? Optional.empty() : filing.latest();
    }

    /**
     * Submits, for the first time or again after a return.
     *
     * @param assigned the application's number, which it keeps from its first submission on
     * @return whether it was submitted again
     */
    public boolean submit(ApplicationNumber assigned, CatchmentFinding finding, Submission submission) {
        requireNext(SUBMITTED);
        require(missing().isEmpty(), RegistrationRefusal.INCOMPLETE);
        boolean again = status() == RETURNED;
        require(!again || !isOverdue(submission.at()), RegistrationRefusal.CORRECTION_OVERDUE);
        filing.add(assigned, finding, submission);
        returned.close();
        progress.move(SUBMITTED, again ? StepKind.RESUBMITTED : StepKind.SUBMITTED, submission.at());
        return again;
    }

    /** Gives the parts named back to the family. */
    public void returnForCorrection(Set<CorrectionItem> items, Correction asked, Instant at) {
        requireNext(RETURNED);
        require(!items.isEmpty(), RegistrationRefusal.NOTHING_TO_CORRECT);
        require(asked.deadline().isAfter(at), RegistrationRefusal.DEADLINE_PAST);
        returned.ask(items, asked);
        progress.move(RETURNED, StepKind.RETURNED, at);
    }

    /** Gives the family until another moment to correct what was returned. */
    public void correctUntil(Instant deadline) {
        require(status() == RETURNED, RegistrationRefusal.STATUS);
        returned.until(deadline);
    }

    public void approve(Instant at) {
        requireNext(APPROVED);
        progress.move(APPROVED, StepKind.APPROVED, at);
    }

    /** Rejects what was submitted, or what was returned and did not come back in time: then for that, and for nothing else. */
    public void reject(Rejection because, Instant at) {
        requireNext(REJECTED);
        boolean missed = because.reason() == RejectionReason.NOT_CORRECTED_IN_TIME;
        require(status() == RETURNED ? missed && isOverdue(at) : !missed, RegistrationRefusal.STATUS);
        rejection = because;
        returned.close();
        progress.move(REJECTED, StepKind.REJECTED, at);
    }

    /** Puts the child on a frozen roll. The roll names it from now on, so the family can no longer withdraw. */
    public void enlist() {
        require(status() == APPROVED, RegistrationRefusal.STATUS);
        progress.enlist();
    }

    /** The roll was given up before anybody could know an outcome: the application is as free as before. */
    public void strike() {
        progress.strike();
    }

    /** Takes it back; of a draft what was submitted before, which so stays as withdrawn as it was. */
    public void withdraw(Instant at) {
        requireNext(WITHDRAWN);
        require(filing.round() > 0, RegistrationRefusal.STATUS);
        require(!isEnlisted(), RegistrationRefusal.ON_A_FROZEN_ROLL);
        returned.close();
        progress.move(WITHDRAWN, StepKind.WITHDRAWN, at);
    }

    /**
     * Makes an application a draft again, with everything the family had filled in: one that was withdrawn, or that was
     * rejected for nothing but the school, which the family may choose anew.
     */
    public void reopen(Instant at) {
        requireNext(DRAFT);
        require(status() == WITHDRAWN || isForTheWrongSchool(), RegistrationRefusal.STATUS);
        rejection = null;
        progress.move(DRAFT, StepKind.REOPENED, at);
    }

    private boolean isForTheWrongSchool() {
        return rejection != null && rejection.reason() == RejectionReason.OUTSIDE_AREA;
    }

    /** Whether it is a draft again after it was handed in. */
    public boolean isReopened() {
        return status() == DRAFT && filing.round() > 0;
    }

    /** Whether nothing was ever submitted, so that the family may throw it away. */
    public boolean isDisposable() {
        return status() == DRAFT && filing.round() == 0;
    }

    /** Whether the child is on a frozen roll that stands. */
    public boolean isEnlisted() {
        return progress.isEnlisted();
    }

    /** Whether its latest submission answered a return for correction. */
    public boolean isResubmitted() {
        return progress.isResubmitted();
    }

    public boolean isOverdue(Instant at) {
        return returned.isOverdue(at);
    }

    public boolean isOf(AccountId account) {
        return applicant.guardian().equals(account);
    }

    private void requireOpen(CorrectionItem part) {
        require(status().isInTheFamilysHands(), RegistrationRefusal.STATUS);
        require(isOpenFor(part), RegistrationRefusal.PART_LOCKED);
    }

    private void requireNext(ApplicationStatus next) {
        require(status().leadsTo(next), RegistrationRefusal.STATUS);
    }

    private void require(boolean condition, RegistrationRefusal otherwise) {
        if (!condition) {
            throw RegistrationRefusedException.of(otherwise, "application " + id + " is " + status());
        }
    }

    public ApplicationId id() {
        return id;
    }

    public DistrictId district() {
        return district;
    }

    public SeasonId season() {
        return season;
    }

    public Applicant applicant() {
        return applicant;
    }

    public ApplicationStatus status() {
        return progress.status();
    }

    public List<Step> steps() {
        return progress.steps();
    }

    /** Never null, although all columns of a fresh draft are, and Hibernate loads that as no answers at all. */
    public Answers answers() {
        return answers == null ? Answers.NONE : answers;
    }

    public Filing filing() {
        return filing;
    }

    public @Nullable ApplicationNumber number() {
        return filing.number();
    }

    public Returned returned() {
        return returned;
    }

    public Optional<Rejection> rejection() {
        return Optional.ofNullable(rejection);
    }
}
