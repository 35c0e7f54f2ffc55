package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.HashedWithOwner;
import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** The mobile number by which a family comes in, sealed, and the index under which it is found. */
@HashedWithOwner
@Embeddable
record FamilyNumber(
        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "phone"))
        Sealed phone,

        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "phone_index"))
        BlindIndex phoneIndex) {}
