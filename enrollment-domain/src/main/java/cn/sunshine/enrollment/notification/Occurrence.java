package cn.sunshine.enrollment.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * What a message is about. One account hears of one occurrence once, however often its event is delivered.
 *
 * @param subject the application, or the account itself
 * @param mark tells this occurrence from others of the same kind: an application may be returned twice
 */
@Embeddable
public record Occurrence(
        @Enumerated(EnumType.STRING) MessageKind kind,
        @Column(name = "subject_id") UUID subject,
        @Column(name = "occurrence") String mark) {}
