package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.catchment.service.DivisionImport;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.page.SiteFrameChanged;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlaceName;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Makes the whole demo: the district, its seasons and schools, its officers, three hundred families, one draw. */
@DemoComponent
class DemoDistrict implements DemoFilling {

    static final DivisionCode CODE = new DivisionCode("990102");

    private static final Logger log = LoggerFactory.getLogger(DemoDistrict.class);

    /** Division codes that no real list has. */
    private static final String DIVISIONS = """
            code,name,name_en,parent
            990101,晨曦区,Chenxi District,
            990102,晨光区,Chenguang District,
            990201,望海县,Wanghai County,
            990102001,朝霞街道,Zhaoxia Subdistrict,990102
            990102002,映月街道,Yingyue Subdistrict,990102
            990102003,青禾镇,Qinghe Town,990102
            """;

    private final DemoMark mark;
    private final SeasonAdministration administration;
    private final DivisionImport divisions;
    private final DemoSeasons seasons;
    private final DemoSchools schools;
    private final DemoOfficers officers;
    private final DemoFamilies families;
    private final DemoDraw draw;
    private final DemoAnswers answers;
    private final ApplicationEventPublisher events;

    DemoDistrict(
            DemoMark mark,
            SeasonAdministration administration,
            DivisionImport divisions,
            DemoSeasons seasons,
            DemoSchools schools,
            DemoOfficers officers,
            DemoFamilies families,
            DemoDraw draw,
            DemoAnswers answers,
            ApplicationEventPublisher events) {
        this.mark = mark;
        this.administration = administration;
        this.divisions = divisions;
        this.seasons = seasons;
        this.schools = schools;
        this.officers = officers;
        this.families = families;
        this.draw = draw;
        this.answers = answers;
        this.events = events;
    }

    @Override
    public void begin() {
        mark.set();
    }

    @Override
    public void make() {
        long started = System.nanoTime();
        DistrictId district = administration.found(
                CODE, new PlaceName("晨光区", "Chenguang District"), new Hotlines("0990-12345678", "0990-87654321"));
        events.publishEvent(new SiteFrameChanged());
        divisions.importPartialCounties(DIVISIONS);
        DemoOfficers.Staff staff = officers.appoint(district);
        DemoSeasons.Seasons both = DemoActing.as(staff.administrator(), () -> seasons.announce(district));
        List<DemoSchool> all = schools.register(district, both, staff);
        DemoSchool drawn = all.get(DemoSchools.FIRST_JUNIOR);
        SignedIn school = officers.appointAtSchools(district, all.get(0), drawn);
        families.register(district, all, staff);
        DrawId held = draw.hold(both.junior(), drawn, staff);
        answers.give(held, drawn, school);
        DemoActing.as(staff.administrator(), () -> seasons.settle(both));
        mark.complete();
        log.info("The demo is filled: {} ms", (System.nanoTime() - started) / 1_000_000);
    }
}
