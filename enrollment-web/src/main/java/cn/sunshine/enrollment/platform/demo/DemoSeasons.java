package cn.sunshine.enrollment.platform.demo;

import static cn.sunshine.enrollment.season.PhaseKind.CHECK_IN;
import static cn.sunshine.enrollment.season.PhaseKind.CONFIRMATION;
import static cn.sunshine.enrollment.season.PhaseKind.DRAW;
import static cn.sunshine.enrollment.season.PhaseKind.PUBLICITY;
import static cn.sunshine.enrollment.season.PhaseKind.REGISTRATION;
import static cn.sunshine.enrollment.season.PhaseKind.REVIEW;

import cn.sunshine.enrollment.review.CorrectionDays;
import cn.sunshine.enrollment.review.service.CorrectionDeadlines;
import cn.sunshine.enrollment.season.AnswerPeriod;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Two seasons around today: in the primary one families register and officers review, in the junior one a draw was held
 * and families answer. While the demo is being made every phase of both is open; {@link #settle} puts them where they
 * belong.
 */
@DemoComponent
class DemoSeasons {

    private static final int PRIMARY_AGE = 6;
    private static final int JUNIOR_AGE = 12;

    /** The demo's schools are published when it is made, and its families register at once. */
    private static final PublicityDays PUBLICITY_DAYS = new PublicityDays(0);

    /** The draw that the demo begins with is held while it is made; for those that visitors hold there is a day, as elsewhere. */
    private static final DrawNotice AT_ONCE = new DrawNotice(0);

    private static final DrawNotice A_DAY = new DrawNotice(24);

    /**
     * Three days: a place that its family leaves unanswered reaches the next child while confirmation is open. The other
     * season's offers are there from the beginning and wait for visitors until its confirmation ends.
     */
    private static final AnswerPeriod TO_ANSWER = new AnswerPeriod(72);

    /** What a family brings back in its last hour can still be decided before the review ends. */
    private static final CorrectionDays TO_CORRECT = new CorrectionDays(3);

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final SeasonAdministration administration;
    private final CorrectionDeadlines corrections;
    private final SeasonClock clock;

    DemoSeasons(SeasonAdministration administration, CorrectionDeadlines corrections, SeasonClock clock) {
        this.administration = administration;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** The two seasons and whom they are for. */
    record Seasons(SeasonId primary, BirthWindow primaryBorn, SeasonId junior, BirthWindow juniorBorn) {}

    Seasons announce(DistrictId district) {
        int year = clock.today().plusDays(40).getYear();
        BirthWindow primaryBorn = born(year - PRIMARY_AGE);
        BirthWindow juniorBorn = born(year - JUNIOR_AGE);
        SeasonId primary = administration.announce(new AnnounceSeason(
                district, new AcademicYear(year), Stage.PRIMARY, primaryBorn, PUBLICITY_DAYS, A_DAY));
        SeasonId junior = administration.announce(new AnnounceSeason(
                district, new AcademicYear(year), Stage.JUNIOR_SECONDARY, juniorBorn, PUBLICITY_DAYS, AT_ONCE));
        corrections.set(primary, TO_CORRECT);
        administration.scheduleConfirmation(primary, phase(CONFIRMATION, -1, 1), TO_ANSWER);
        for (PhaseKind kind : PhaseKind.values()) {
            schedule(primary, kind, -1, 1);
            schedule(junior, kind, -1, kind == CONFIRMATION ? 7 : 1);
        }
        return new Seasons(primary, primaryBorn, junior, juniorBorn);
    }

    /** A season never has a phase that ends before an earlier one begins: what moves on moves from the last one back. */
    void settle(Seasons seasons) {
        SeasonId primary = seasons.primary();
        schedule(primary, CHECK_IN, 25, 30);
        schedule(primary, CONFIRMATION, 14, 20);
        schedule(primary, DRAW, 12, 14);
        schedule(primary, REVIEW, -4, 10);
        schedule(primary, REGISTRATION, -5, 5);
        schedule(primary, PUBLICITY, -30, 60);
        SeasonId junior = seasons.junior();
        schedule(junior, PUBLICITY, -60, 40);
        // ahead for a moment: once the draws have begun, no registration that runs is ended in the past
        schedule(junior, DRAW, 1, 4);
        schedule(junior, REGISTRATION, -40, -30);
        schedule(junior, REVIEW, -39, -20);
        schedule(junior, DRAW, -3, 4);
        schedule(junior, CONFIRMATION, -1, 7);
        schedule(junior, CHECK_IN, -1, 20);
        administration.giveNotice(junior, A_DAY);
    }

    private static BirthWindow born(int lastYear) {
        return new BirthWindow(LocalDate.of(lastYear - 1, 9, 1), LocalDate.of(lastYear, 8, 31));
    }

    private void schedule(SeasonId season, PhaseKind kind, int firstDay, int lastDay) {
        administration.schedule(season, phase(kind, firstDay, lastDay));
    }

    private Phase phase(PhaseKind kind, int firstDay, int lastDay) {
        return new Phase(kind, at(firstDay, OPENS), at(lastDay, CLOSES));
    }

    private Instant at(int day, LocalTime time) {
        return clock.today().plusDays(day).atTime(time).atZone(SeasonClock.ZONE).toInstant();
    }
}
