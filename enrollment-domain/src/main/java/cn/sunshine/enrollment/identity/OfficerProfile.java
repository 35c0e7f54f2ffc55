package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.HashedWithOwner;
import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.shared.DistrictId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** Who an officer is: login name, name, the district that looks after the account, and by what a family of his own is known. */
@HashedWithOwner
@Embeddable
record OfficerProfile(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "login_name"))
        LoginName loginName,

        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "name"))
        Sealed name,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "home_district_id")) @Nullable DistrictId homeDistrict,

        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "own_phone_index")) @Nullable BlindIndex ownPhoneIndex) {

    OfficerProfile(LoginName loginName, Sealed name, @Nullable DistrictId homeDistrict) {
        this(loginName, name, homeDistrict, null);
    }

    OfficerProfile withOwnPhone(BlindIndex index) {
        return new OfficerProfile(loginName, name, homeDistrict, index);
    }
}
