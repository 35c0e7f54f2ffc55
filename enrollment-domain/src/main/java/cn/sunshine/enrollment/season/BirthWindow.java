package cn.sunshine.enrollment.season;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
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

    public boolean includes(LocalDate birthDate) {
        return !birthDate.isBefore(first) && !birthDate.isAfter(last);
    }
}
