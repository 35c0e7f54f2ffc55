package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.RegisterSchool;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.ArrayList;
import java.util.List;

/** Twelve schools, each with a plan and the address rules of its catchment. */
@DemoComponent
class DemoSchools {

    /** Where the junior secondary schools begin; a draw is held at this one. */
    static final int FIRST_JUNIOR = 9;

    static final DivisionCode TOWNSHIP = new DivisionCode("990102001");

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    new PlaceName("朝霞第一小学", "Zhaoxia No. 1 Primary School"),
                    Stage.PRIMARY,
                    SchoolNature.PUBLIC,
                    40,
                    "朝霞花园",
                    "朝霞路"),
            new Entry(
                    new PlaceName("朝霞第二小学", "Zhaoxia No. 2 Primary School"),
                    Stage.PRIMARY,
                    SchoolNature.PUBLIC,
                    30,
                    "云栖苑",
                    "云栖路"),
            new Entry(
                    new PlaceName("映月小学", "Yingyue Primary School"),
                    Stage.PRIMARY,
                    SchoolNature.PUBLIC,
                    30,
                    "映月湾",
                    "映月路"),
            new Entry(
                    new PlaceName("青禾小学", "Qinghe Primary School"),
                    Stage.PRIMARY,
                    SchoolNature.PUBLIC,
                    25,
                    "青禾新村",
                    "青禾路"),
            new Entry(
                    new PlaceName("榕树小学", "Rongshu Primary School"),
                    Stage.PRIMARY,
                    SchoolNature.PUBLIC,
                    25,
                    "榕荫里",
                    "榕荫路"),
            new Entry(
                    new PlaceName("河畔小学", "Hepan Primary School"),
                    Stage.PRIMARY,
                    SchoolNature.PUBLIC,
                    25,
                    "河畔名居",
                    "河畔路"),
            new Entry(
                    new PlaceName("桃园小学", "Taoyuan Primary School"),
                    Stage.PRIMARY,
                    SchoolNature.PUBLIC,
                    20,
                    "桃园小区",
                    "桃园路"),
            new Entry(
                    new PlaceName("星火小学", "Xinghuo Primary School"),
                    Stage.PRIMARY,
                    SchoolNature.PUBLIC,
                    20,
                    "星火家园",
                    "星火路"),
            new Entry(new PlaceName("启明学校", "Qiming School"), Stage.PRIMARY, SchoolNature.PRIVATE, 15, "启明公寓", "启明路"),
            new Entry(
                    new PlaceName("晨光中学", "Chenguang Middle School"),
                    Stage.JUNIOR_SECONDARY,
                    SchoolNature.PUBLIC,
                    40,
                    "晨光里",
                    "晨光路"),
            new Entry(
                    new PlaceName("青禾中学", "Qinghe Middle School"),
                    Stage.JUNIOR_SECONDARY,
                    SchoolNature.PUBLIC,
                    20,
                    "青禾新村",
                    "青禾路"),
            new Entry(
                    new PlaceName("映月中学", "Yingyue Middle School"),
                    Stage.JUNIOR_SECONDARY,
                    SchoolNature.PUBLIC,
                    30,
                    "映月湾",
                    "映月路"));

    private final SchoolAdministration schools;
    private final CatchmentEditing catchments;

    DemoSchools(SchoolAdministration schools, CatchmentEditing catchments) {
        this.schools = schools;
        this.catchments = catchments;
    }

    private record Entry(PlaceName name, Stage stage, SchoolNature nature, int seats, String estate, String road) {}

    List<DemoSchool> register(DistrictId district, DemoSeasons.Seasons seasons, DemoOfficers.Staff staff) {
        List<DemoSchool> registered = new ArrayList<>();
        for (int i = 0; i < ENTRIES.size(); i++) {
            Entry entry = ENTRIES.get(i);
            SeasonId season = entry.stage() == Stage.PRIMARY ? seasons.primary() : seasons.junior();
            int number = i + 1;
            SignedIn admin = staff.administrator();
            SchoolId id = DemoActing.as(admin, () -> register(district, season, entry, number, admin.id()));
            if (entry.nature() == SchoolNature.PUBLIC) { // a private school takes children by no address
                DemoActing.as(staff.publisher(), () -> addRules(season, id, entry));
            }
            registered.add(new DemoSchool(id, season, entry.estate(), entry.road()));
        }
        DemoActing.as(
                staff.publisher(), () -> publish(seasons, staff.publisher().id()));
        return List.copyOf(registered);
    }

    private void publish(DemoSeasons.Seasons seasons, AccountId publisher) {
        catchments.publish(seasons.primary(), publisher);
        catchments.publish(seasons.junior(), publisher);
    }

    private SchoolId register(DistrictId district, SeasonId season, Entry entry, int number, AccountId admin) {
        SchoolProfile profile =
                new SchoolProfile(entry.name(), entry.road() + "1号", "0990-1000" + "%04d".formatted(number));
        SchoolId id = schools.register(new RegisterSchool(
                district,
                new SchoolCode(DemoDistrict.CODE + "%03d".formatted(number)),
                entry.stage(),
                entry.nature(),
                profile));
        schools.approve(new ApprovePlan(id, season, new SeatCount(entry.seats()), SeatCount.NONE, admin, "年度招生计划"));
        return id;
    }

    private void addRules(SeasonId season, SchoolId school, Entry entry) {
        catchments.add(new AddRule(
                season,
                school,
                RuleEffect.INCLUDE,
                AddressSelector.estate(TOWNSHIP, entry.estate()),
                entry.estate() + "全部楼栋"));
        catchments.add(new AddRule(
                season,
                school,
                RuleEffect.INCLUDE,
                AddressSelector.roadRange(TOWNSHIP, entry.road(), 1, 199, RoadSide.ODD),
                entry.road() + "1—199号（单号）"));
    }
}
