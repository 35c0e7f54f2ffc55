package cn.sunshine.enrollment.registration.service;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets the inquiries about identity numbers that the limit counts no more. */
@Service
class NumberInquiryRetention {

    private final NumberInquiries inquiries;
    private final Clock clock;

    NumberInquiryRetention(NumberInquiries inquiries, Clock systemClock) {
        this.inquiries = inquiries;
        this.clock = systemClock;
    }

    /** @return how many it forgot */
    @Transactional
    public int forget() {
        return inquiries.removeUntil(clock.instant().minus(NumberAllowance.DAY));
    }
}
