package cn.sunshine.enrollment.registration.service;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets the questions about identity numbers that the limit counts no more. */
@Service
class NumberQuestionRetention {

    private final NumberQuestions questions;
    private final Clock clock;

    NumberQuestionRetention(NumberQuestions questions, Clock systemClock) {
        this.questions = questions;
        this.clock = systemClock;
    }

    /** @return how many it forgot */
    @Transactional
    public int forget() {
        return questions.removeUntil(clock.instant().minus(NumberAllowance.DAY));
    }
}
