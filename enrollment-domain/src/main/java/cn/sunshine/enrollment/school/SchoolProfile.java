package cn.sunshine.enrollment.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.springframework.modulith.NamedInterface;

/** What a school says of itself in public: its names, where it stands, whom to call. */
@NamedInterface("api")
@Embeddable
public record SchoolProfile(
        String name, @Column(name = "name_en") String nameEn, String address, String phone) {

    public SchoolProfile {
        if (name.isBlank() || nameEn.isBlank() || address.isBlank() || phone.isBlank()) {
            throw new IllegalArgumentException("a school has names, an address and a phone");
        }
    }
}
