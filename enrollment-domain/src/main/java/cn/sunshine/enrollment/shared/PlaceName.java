package cn.sunshine.enrollment.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/** What a district, a school or a division is called, in both languages of the pages. */
@Embeddable
public record PlaceName(
        @Column(name = "name") String chinese,
        @Column(name = "name_en") String english) {

    public PlaceName {
        if (chinese.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("a place has a name in both languages");
        }
    }

    /** As readers of this language know it. */
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
