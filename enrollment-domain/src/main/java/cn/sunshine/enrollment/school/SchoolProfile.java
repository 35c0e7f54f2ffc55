package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.shared.PlaceName;
import jakarta.persistence.Embeddable;
import org.springframework.modulith.NamedInterface;

/** What a school says of itself in public: its names, where it stands, whom to call. */
@NamedInterface("api")
@Embeddable
public record SchoolProfile(PlaceName name, String address, String phone) {

    public SchoolProfile {
        if (address.isBlank() || phone.isBlank()) {
            throw new IllegalArgumentException("a school has an address and a phone");
        }
    }
}
