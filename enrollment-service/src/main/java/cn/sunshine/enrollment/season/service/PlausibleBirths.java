package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.season.Ages;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.Stage;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which birth dates a season can be for. It is there for dates, a year or a stage mistyped, not for a district's rules: a year
 * of births is given half a year and a year of room, and the ages a year or two around those at which children enter.
 */
@Component
public class PlausibleBirths {

    public static final int LEAST_MONTHS = 6;
    public static final int MOST_MONTHS = 24;

    private final Map<Stage, Ages> entering;

    PlausibleBirths(
            @Value("${enrollment.season.entry-ages.primary.youngest:5}") int youngestPrimary,
            @Value("${enrollment.season.entry-ages.primary.oldest:8}") int oldestPrimary,
            @Value("${enrollment.season.entry-ages.junior-secondary.youngest:10}") int youngestJunior,
            @Value("${enrollment.season.entry-ages.junior-secondary.oldest:15}") int oldestJunior) {
        this.entering = Map.of(
                Stage.PRIMARY, new Ages(youngestPrimary, oldestPrimary),
                Stage.JUNIOR_SECONDARY, new Ages(youngestJunior, oldestJunior));
    }

    /** The ages at which children can enter the stage. */
    public Ages entering(Stage stage) {
        return entering.getOrDefault(stage, new Ages(0, 0));
    }

    /** The ages of the children on the day before school begins in a year. */
    public static Ages on(int year, BirthWindow births) {
        return births.agesOn(LocalDate.of(year, Month.AUGUST, 31));
    }

    void require(AcademicYear year, Stage stage, BirthWindow births) {
        if (births.months() < LEAST_MONTHS || births.months() > MOST_MONTHS) {
            throw SeasonRefusedException.of(SeasonRefusal.BIRTHS_OF_NO_YEAR, births);
        }
        if (!entering(stage).include(on(year.firstYear(), births))) {
            throw SeasonRefusedException.of(SeasonRefusal.BIRTHS_OF_OTHER_AGES, births);
        }
    }
}
