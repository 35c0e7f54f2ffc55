package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.NoticeNumber;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Numbers of admission notices that nobody can guess. */
@Component
class NoticeNumbers {

    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    NoticeNumber next() {
        return new NoticeNumber(random.ints(LENGTH, 0, NoticeNumber.ALPHABET.length())
                .mapToObj(i -> NoticeNumber.ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining()));
    }
}
