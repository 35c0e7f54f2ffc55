package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.OneTimeCodes;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets the codes that no limit counts any more. Even as keyed hashes they would say for ever which phone and which
 * network asked, and when.
 */
@Service
class OneTimeCodeRetention {

    private final OneTimeCodes codes;
    private final Clock clock;

    OneTimeCodeRetention(OneTimeCodes codes, Clock systemClock) {
        this.codes = codes;
        this.clock = systemClock;
    }

    /** @return how many it forgot */
    @Transactional
    public int forget() {
        return codes.deleteRequestedBefore(clock.instant().minus(OneTimeCodeThrottle.LONGEST));
    }
}
