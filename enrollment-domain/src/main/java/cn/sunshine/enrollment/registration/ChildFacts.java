package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.shared.Sex;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Who a child is. Birth date and sex are read off the identity number and kept beside it, because a child with another
 * certificate will have no number to read them off.
 */
@Embeddable
public record ChildFacts(
        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "name"))
        Sealed name,

        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "identity_number"))
        Sealed identityNumber,

        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "birth_date"))
        Sealed birthDate,

        @Enumerated(EnumType.STRING) Sex sex) {}
