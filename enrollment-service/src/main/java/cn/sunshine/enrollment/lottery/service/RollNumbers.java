package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.RollNumber;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Public numbers in random order, so that none tells who applied first, and blinds that only receipts show. */
@Component
class RollNumbers {

    private static final int BLIND_BYTES = 16;
    private static final int SALT_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** The numbers 1 to {@code count}, of equal width, shuffled. */
    List<RollNumber> shuffled(int count) {
        List<RollNumber> numbers = new ArrayList<>(IntStream.rangeClosed(1, count)
                .mapToObj(i -> RollNumber.of(i, count))
                .toList());
        Collections.shuffle(numbers, random);
        return numbers;
    }

    String blind() {
        return hex(BLIND_BYTES);
    }

    String salt() {
        return hex(SALT_BYTES);
    }

    private String hex(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
