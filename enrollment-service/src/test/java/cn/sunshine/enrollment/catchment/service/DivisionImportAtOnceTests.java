package cn.sunshine.enrollment.catchment.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.service.Together;
import cn.sunshine.enrollment.registration.service.Together.Outcome;
import cn.sunshine.enrollment.shared.DivisionCode;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The same list taken over by two operators at once, on two nodes. */
@ServiceTest
class DivisionImportAtOnceTests {

    /** A county that no other test has. */
    private final String county = "88%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));

    @Autowired
    private DivisionImport divisions;

    @Autowired
    private DivisionQueries names;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void RAC_12_theSecondFindsWhatTheFirstTookOver() {
        Overlap ends = Overlap.of(
                transaction, () -> divisions.importCsv(list("东街", 1, 2)), () -> divisions.importCsv(list("西街", 2, 1)));

        assertThat(ends.first()).isNull();
        assertThat(ends.second()).isNull();
        assertThat(names.inside(new DivisionCode(county))).hasSize(2);
    }

    /** Each takes the towns in an order of its own. */
    @Test
    void RAC_11_twoListsInOppositeOrdersNeverWaitForEachOther() throws InterruptedException {
        int[] towns = IntStream.rangeClosed(1, 200).toArray();
        int[] backwards = IntStream.rangeClosed(1, 200).map(town -> 201 - town).toArray();
        divisions.importCsv(list("旧街", towns));

        for (int round = 0; round < 4; round++) {
            String name = "新街" + round;
            List<Outcome<ImportedDivisions>> ends =
                    Together.run(2, i -> divisions.importCsv(list(name + i, i == 0 ? towns : backwards)));

            assertThat(ends).allMatch(Outcome::succeeded);
        }
    }

    private String list(String name, int... towns) {
        return IntStream.of(towns)
                .mapToObj(town -> "%s%03d,%s,,%s\n".formatted(county, town, name, county))
                .collect(Collectors.joining("", DivisionImport.HEADING + "\n", ""));
    }
}
