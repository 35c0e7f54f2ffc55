package cn.sunshine.enrollment.registration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** One thing that happened to an application, by the season's clock. */
@NamedInterface("api")
@Embeddable
public record Step(@Enumerated(EnumType.STRING) StepKind kind, Instant at) {}
