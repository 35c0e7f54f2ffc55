package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.catchment.service.DivisionImport;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.RegisterSchool;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seasons and applications for tests, made by the real use cases; each season is a district of its own. */
@Component
public class RegistrationFixtures {

    public static final LocalDate BORN_FROM = LocalDate.of(2020, 9, 1);
    public static final LocalDate BORN_TO = LocalDate.of(2021, 8, 31);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final SeasonAdministration seasons;
    private final SchoolAdministration schools;
    private final CatchmentEditing catchments;
    private final DivisionImport divisions;
    private final ApplicationDrafting drafting;
    private final ApplicationSubmission submission;
    private final ApplicationDecisions decisions;
    private final SeasonClock clock;
    private final JdbcClient jdbc;

    RegistrationFixtures(
            SeasonAdministration seasons,
            SchoolAdministration schools,
            CatchmentEditing catchments,
            DivisionImport divisions,
            ApplicationDrafting drafting,
            ApplicationSubmission submission,
            ApplicationDecisions decisions,
            SeasonClock clock,
            JdbcClient jdbc) {
        this.seasons = seasons;
        this.schools = schools;
        this.catchments = catchments;
        this.divisions = divisions;
        this.drafting = drafting;
        this.submission = submission;
        this.decisions = decisions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public OpenSeason openSeason() {
        return openSeason(new PublicityDays(0));
    }

    /** A season whose window of registration is open; its schools' pages are published now. */
    public OpenSeason openSeason(PublicityDays publicity) {
        int number = NEXT.incrementAndGet();
        DivisionCode county = new DivisionCode(Integer.toString(910_000 + number));
        DivisionCode township = new DivisionCode(county + "001");
        DistrictId district = seasons.found(
                county,
                new PlaceName("阳光区" + number, "Sunshine District " + number),
                new Hotlines("0591-1234567", "0591-7654321"));
        divisions.importCsv("code,name,name_en,parent\n" + township + ",果园街道,Orchard Subdistrict," + county);
        SeasonId season = seasons.announce(new AnnounceSeason(
                district,
                new AcademicYear(2027),
                Stage.PRIMARY,
                new BirthWindow(BORN_FROM, BORN_TO),
                publicity,
                new DrawNotice(0)));
        open(season, PhaseKind.REGISTRATION);
        OpenSeason open = new OpenSeason(
                district,
                township,
                season,
                school(district, season, "果园小学", SchoolNature.PUBLIC),
                school(district, season, "河畔小学", SchoolNature.PUBLIC),
                school(district, season, "晨光学校", SchoolNature.PRIVATE));
        publishRule(open);
        return open;
    }

    /** The next year's season of the same district and schools; its registration is open. */
    public OpenSeason nextYear(OpenSeason year) {
        SeasonId season = seasons.announce(new AnnounceSeason(
                year.district(),
                new AcademicYear(2028),
                Stage.PRIMARY,
                new BirthWindow(BORN_FROM, BORN_TO),
                new PublicityDays(0),
                new DrawNotice(0)));
        open(season, PhaseKind.REGISTRATION);
        OpenSeason next = new OpenSeason(
                year.district(), year.township(), season, year.school(), year.otherSchool(), year.privateSchool());
        List.of(next.school(), next.otherSchool(), next.privateSchool()).forEach(school -> plan(school, season));
        publishRule(next);
        return next;
    }

    /** Opens a phase from an hour ago until tomorrow. */
    public void open(SeasonId season, PhaseKind kind) {
        Instant now = clock.instant();
        seasons.schedule(season, new Phase(kind, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1))));
    }

    /** Lets a phase have ended a minute ago. No use case ends one in the past, so time passes for it first. */
    public void close(SeasonId season, PhaseKind kind) {
        Instant now = clock.instant();
        Phase over = new Phase(kind, now.minus(Duration.ofHours(2)), now.minus(Duration.ofMinutes(1)));
        jdbc.sql("update season_phase set starts_at = :from, ends_at = :to where season_id = :season and kind = :kind")
                .param("from", over.from().atOffset(ZoneOffset.UTC))
                .param("to", over.to().atOffset(ZoneOffset.UTC))
                .param("season", season.value())
                .param("kind", kind.name())
                .update();
        seasons.schedule(season, over);
    }

    public AccountId guardian() {
        return new AccountId(UUID.randomUUID());
    }

    /** An identity number nobody had before, of a child of the season's age. */
    public IdentityNumber childNumber() {
        return identityNumber(BORN_FROM.plusDays(NEXT.incrementAndGet() % 365));
    }

    public IdentityNumber identityNumber(LocalDate born) {
        String digits = "91%04d%s%03d"
                .formatted(
                        NEXT.incrementAndGet() % 10_000,
                        born.toString().replace("-", ""),
                        NEXT.incrementAndGet() % 1_000);
        return new IdentityNumber(digits + IdentityNumber.checkCharacter(digits));
    }

    /** A draft with every part filled in. */
    public ApplicationId draft(OpenSeason season, AccountId guardian, IdentityNumber child) {
        ApplicationId id = drafting.begin(
                new BeginApplication(guardian, season.season(), child, new PersonName("林小满"), Relation.MOTHER));
        drafting.describeGuardian(id, guardian, new PersonName("林一诺"));
        drafting.describeAddress(id, guardian, season.homeNear());
        drafting.choose(id, guardian, season.school());
        return id;
    }

    public ApplicationId draft(OpenSeason season, AccountId guardian) {
        return draft(season, guardian, childNumber());
    }

    /** Submits; what was returned perhaps as it was, which the family then says. */
    public ApplicationReceipt submit(ApplicationId application, AccountId guardian) {
        return submission.submit(new SubmitApplication(application, guardian, UUID.randomUUID(), true));
    }

    public ApplicationId submitted(OpenSeason season, AccountId guardian) {
        ApplicationId id = draft(season, guardian);
        submit(id, guardian);
        return id;
    }

    public ApplicationId approved(OpenSeason season, AccountId guardian) {
        ApplicationId id = submitted(season, guardian);
        decisions.approve(id);
        return id;
    }

    /** A public school that was registered and no more. */
    public SchoolId schoolWithoutPlan(OpenSeason season, Stage stage, PlaceName name) {
        return school(season.district(), stage, name, SchoolNature.PUBLIC);
    }

    private SchoolId school(DistrictId district, SeasonId season, String name, SchoolNature nature) {
        PlaceName both = new PlaceName(name, "School " + NEXT.incrementAndGet());
        SchoolId school = school(district, Stage.PRIMARY, both, nature);
        plan(school, season);
        return school;
    }

    private SchoolId school(DistrictId district, Stage stage, PlaceName name, SchoolNature nature) {
        return schools.register(new RegisterSchool(
                district,
                new SchoolCode("T%06d".formatted(NEXT.incrementAndGet())),
                stage,
                nature,
                new SchoolProfile(name, name.chinese() + "路1号", "0591-1112223")));
    }

    private void plan(SchoolId school, SeasonId season) {
        schools.approve(
                new ApprovePlan(school, season, new SeatCount(2), SeatCount.NONE, guardian(), "plan of the year"));
    }

    private void publishRule(OpenSeason season) {
        catchments.add(new AddRule(
                season.season(),
                season.school(),
                RuleEffect.INCLUDE,
                AddressSelector.roadRange(season.township(), "果园路", 1, 99, RoadSide.ODD),
                "果园路1—99号（单号）"));
        catchments.add(new AddRule(
                season.season(),
                season.otherSchool(),
                RuleEffect.INCLUDE,
                AddressSelector.roadRange(season.township(), "河畔路", 1, 99, RoadSide.ALL),
                "河畔路1—99号"));
        catchments.publish(season.season(), guardian());
    }
}
