package cn.sunshine.enrollment.registration;

import static cn.sunshine.enrollment.registration.ApplicationStatus.APPROVED;
import static cn.sunshine.enrollment.registration.ApplicationStatus.DRAFT;
import static cn.sunshine.enrollment.registration.ApplicationStatus.REJECTED;
import static cn.sunshine.enrollment.registration.ApplicationStatus.RETURNED;
import static cn.sunshine.enrollment.registration.ApplicationStatus.SUBMITTED;
import static cn.sunshine.enrollment.registration.ApplicationStatus.WITHDRAWN;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
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
    @AttributeOverride(name = "value", column = @Column(name = "child_id"))
    private ChildId child;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "identity_index"))
    private BlindIndex identityIndex;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "guardian_id"))
    private AccountId guardian;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "number"))
    private @Nullable ApplicationNumber number;

    @Enumerated(EnumType.STRING)
    private @Nullable Relation relation;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "guardian_name"))
    private @Nullable Sealed guardianName;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "address"))
    private @Nullable Sealed address;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private @Nullable SchoolId school;

    @Embedded
    private @Nullable CatchmentFinding catchment;

    @Embedded
    private @Nullable Correction correction;

    @Embedded
    private @Nullable Rejection rejection;

    @ElementCollection
    @CollectionTable(name = "application_correction_item", joinColumns = @JoinColumn(name = "application_id"))
    @Column(name = "item")
    @Enumerated(EnumType.STRING)
    private Set<CorrectionItem> returnedItems = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "application_step", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<Step> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "application_submission", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<Submission> submissions = new ArrayList<>();

    private boolean enlisted;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    private Application(ApplicationId id, DistrictId district, SeasonId season, int academicYear, Child child) {
        this.id = id;
        this.district = district;
        this.season = season;
        this.academicYear = academicYear;
        this.child = child.id();
        this.identityIndex = child.identityIndex();
        this.guardian = child.guardian();
        this.status = DRAFT;
    }

    /** Begins an application of {@code child}, on behalf of its guardian, in a season of the year {@code academicYear}. */
    public static Application draft(
            ApplicationId id, DistrictId district, SeasonId season, int academicYear, Child child) {
        return new Application(id, district, season, academicYear, child);
    }

    public void describeChild(Child corrected, Relation guardianIs) {
        openFor(CorrectionItem.CHILD);
        if (!corrected.id().equals(child)) {
            throw new IllegalArgumentException("an application stays with its child");
        }
        identityIndex = corrected.identityIndex();
        relation = guardianIs;
    }

    public void describeGuardian(Sealed name) {
        openFor(CorrectionItem.GUARDIAN);
        guardianName = name;
    }

    public void describeAddress(Sealed home) {
        openFor(CorrectionItem.ADDRESS);
        address = home;
    }

    public void choose(SchoolId chosen) {
        openFor(CorrectionItem.SCHOOL);
        school = chosen;
    }

    /** Whether the family may change {@code part} now: all of a draft, the returned parts of a returned application. */
    public boolean isOpenFor(CorrectionItem part) {
        return status == DRAFT || (status == RETURNED && returnedItems.contains(part));
    }

    /** What is not filled in yet, in the order it is asked. */
    public Set<CorrectionItem> missing() {
        Set<CorrectionItem> missing = EnumSet.noneOf(CorrectionItem.class);
        addIf(missing, CorrectionItem.CHILD, relation == null);
        addIf(missing, CorrectionItem.GUARDIAN, guardianName == null);
        addIf(missing, CorrectionItem.ADDRESS, address == null);
        addIf(missing, CorrectionItem.SCHOOL, school == null);
        return missing;
    }

    /** The receipt of an earlier submission under the same key, if there is one. */
    public Optional<Submission> submissionBy(UUID key) {
        return submissions.stream()
                .filter(submission -> submission.key().equals(key))
                .findFirst();
    }

    /**
     * Submits, for the first time or again after a return.
     *
     * @param assigned the application's number, which it keeps from its first submission on
     * @return whether it was submitted again
     */
    public boolean submit(ApplicationNumber assigned, CatchmentFinding finding, Submission submission) {
        requireStatus(DRAFT, RETURNED);
        if (!missing().isEmpty()) {
            throw refused(RegistrationRefusal.INCOMPLETE);
        }
        boolean again = status == RETURNED;
        if (again && isOverdue(submission.at())) {
            throw refused(RegistrationRefusal.CORRECTION_OVERDUE);
        }
        number = number == null ? assigned : number;
        catchment = finding;
        submissions.add(submission);
        correction = null;
        returnedItems.clear();
        move(SUBMITTED, again ? StepKind.RESUBMITTED : StepKind.SUBMITTED, submission.at());
        return again;
    }

    /** Gives the parts named back to the family. */
    public void returnForCorrection(Set<CorrectionItem> items, Correction asked, Instant at) {
        requireStatus(SUBMITTED);
        if (items.isEmpty()) {
            throw refused(RegistrationRefusal.NOTHING_TO_CORRECT);
        }
        if (!asked.deadline().isAfter(at)) {
            throw refused(RegistrationRefusal.DEADLINE_PAST);
        }
        returnedItems.addAll(items);
        correction = asked;
        move(RETURNED, StepKind.RETURNED, at);
    }

    public void approve(Instant at) {
        requireStatus(SUBMITTED);
        move(APPROVED, StepKind.APPROVED, at);
    }

    public void reject(Rejection because, Instant at) {
        requireStatus(SUBMITTED);
        rejection = because;
        move(REJECTED, StepKind.REJECTED, at);
    }

    /** Puts the child on a frozen roll. The roll names it from now on, so the family can no longer withdraw. */
    public void enlist() {
        requireStatus(APPROVED);
        enlisted = true;
    }

    /** The roll was given up before anybody could know an outcome: the application is as free as before. */
    public void strike() {
        enlisted = false;
    }

    public void withdraw(Instant at) {
        requireStatus(SUBMITTED, RETURNED, APPROVED);
        if (enlisted) {
            throw refused(RegistrationRefusal.ON_A_FROZEN_ROLL);
        }
        correction = null;
        returnedItems.clear();
        move(WITHDRAWN, StepKind.WITHDRAWN, at);
    }

    /** Makes a withdrawn application a draft again, with everything the family had filled in. */
    public void reopen(Instant at) {
        requireStatus(WITHDRAWN);
        move(DRAFT, StepKind.REOPENED, at);
    }

    /** Whether nothing was ever submitted, so that the family may throw it away. */
    public boolean isDisposable() {
        return status == DRAFT && submissions.isEmpty();
    }

    public boolean isOf(AccountId account) {
        return guardian.equals(account);
    }

    /** Whether the child is on a frozen roll that stands. */
    public boolean isEnlisted() {
        return enlisted;
    }

    public boolean isOverdue(Instant at) {
        return correction != null && !at.isBefore(correction.deadline());
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

    public int academicYear() {
        return academicYear;
    }

    public ChildId child() {
        return child;
    }

    public BlindIndex identityIndex() {
        return identityIndex;
    }

    public AccountId guardian() {
        return guardian;
    }

    public ApplicationStatus status() {
        return status;
    }

    public @Nullable ApplicationNumber number() {
        return number;
    }

    public @Nullable Relation relation() {
        return relation;
    }

    public @Nullable Sealed guardianName() {
        return guardianName;
    }

    public @Nullable Sealed address() {
        return address;
    }

    public @Nullable SchoolId school() {
        return school;
    }

    public @Nullable CatchmentFinding catchment() {
        return catchment;
    }

    public @Nullable Correction correction() {
        return correction;
    }

    public @Nullable Rejection rejection() {
        return rejection;
    }

    public Set<CorrectionItem> returnedItems() {
        return returnedItems.isEmpty() ? Set.of() : EnumSet.copyOf(returnedItems);
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** How often it was submitted; each submission begins another round with the officers. */
    public int round() {
        return submissions.size();
    }

    public List<Submission> submissions() {
        return List.copyOf(submissions);
    }

    private void openFor(CorrectionItem part) {
        requireStatus(DRAFT, RETURNED);
        if (!isOpenFor(part)) {
            throw refused(RegistrationRefusal.PART_LOCKED);
        }
    }

    private void requireStatus(ApplicationStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw refused(RegistrationRefusal.STATUS);
        }
    }

    private void move(ApplicationStatus to, StepKind step, Instant at) {
        status = to;
        steps.add(new Step(step, at));
    }

    private RegistrationRefusedException refused(RegistrationRefusal reason) {
        return RegistrationRefusedException.of(reason, "application " + id + " is " + status);
    }

    private static void addIf(Set<CorrectionItem> set, CorrectionItem part, boolean condition) {
        if (condition) {
            set.add(part);
        }
    }
}
