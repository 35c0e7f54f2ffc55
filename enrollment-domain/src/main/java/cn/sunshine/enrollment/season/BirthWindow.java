package cn.sunshine.enrollment.season;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.modulith.NamedInterface;

/** The children a season is for: born from the first to the last day, both inclusive. */
@NamedInterface("api")
@Embeddable
public record BirthWindow(
        @Column(name = "born_from") LocalDate first,
        @Column(name = "born_to") LocalDate last) {

    public BirthWindow {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the birth window ends before it begins");
        }
    }

    /** For how many months children are born in it, the last one counted whole. */
    public long months() {
        return ChronoUnit.MONTHS.between(first, last) + 1;
    }

    /** How old in whole years its youngest and its oldest children are on this day. */
    public Ages agesOn(LocalDate day) {
        return new Ages(years(last, day), years(first, day));
    }

    private static int years(LocalDate born, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(born, day);
    }

    public boolean includes(LocalDate birthDate) {
        return !birthDate.isBefore(first) && !birthDate.isAfter(last);
    }
}
