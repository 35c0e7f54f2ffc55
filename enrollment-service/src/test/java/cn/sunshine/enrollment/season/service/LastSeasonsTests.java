package cn.sunshine.enrollment.season.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastSeasonsTests {

    private final List<Integer> made = new ArrayList<>();
    private final LastSeasons<Integer, String> seasons = new LastSeasons<>(season -> {
        made.add(season);
        return "of " + season;
    });

    @Test
    void keepsWhatWasMadeOfASeason() {
        assertThat(seasons.of(1)).isEqualTo("of 1").isSameAs(seasons.of(1));
        assertThat(made).containsExactly(1);
    }

    @Test
    void forgetsTheSeasonThatWasAskedAboutLeastLately() {
        IntStream.rangeClosed(0, LastSeasons.MOST).forEach(seasons::of);
        made.clear();

        seasons.of(LastSeasons.MOST);
        seasons.of(0);

        assertThat(made).containsExactly(0);
    }
}
