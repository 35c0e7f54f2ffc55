package cn.sunshine.enrollment.faults;

import cn.sunshine.enrollment.shared.IdentityNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Identity numbers of children who do not exist, each given out once, and none that the demo has given out. */
final class ChildNumbers {

    private static final int DAYS = 300;
    private static final int BEYOND_THE_DEMO = 500;

    private final LocalDate bornFrom;
    private final AtomicInteger given = new AtomicInteger();

    ChildNumbers(LocalDate bornFrom) {
        this.bornFrom = bornFrom;
    }

    String next() {
        int index = given.getAndIncrement();
        String born = bornFrom.plusDays(index % DAYS).format(DateTimeFormatter.BASIC_ISO_DATE);
        String digits = "990102" + born + "%03d".formatted(BEYOND_THE_DEMO + index / DAYS);
        return digits + IdentityNumber.checkCharacter(digits);
    }
}
