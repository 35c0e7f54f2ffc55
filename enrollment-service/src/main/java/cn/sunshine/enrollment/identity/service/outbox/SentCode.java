package cn.sunshine.enrollment.identity.service.outbox;

import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Instant;

/** A code as a gateway would have sent it. */
public record SentCode(PhoneNumber phone, String code, Instant sentAt) {

    /** Never the code: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "SentCode[" + phone + "]";
    }
}
