package cn.sunshine.enrollment.season.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class SeasonQueriesTests {

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void refusesToHoldTheCalendarOfASeasonThatMovedAfterItWasRead() {
        OpenSeason season = registration.openSeason();

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    assertThat(seasons.season(season.season())).isPresent();
                    CompletableFuture.runAsync(() -> registration.open(season.season(), PhaseKind.REVIEW))
                            .join();
                    seasons.hold(season.season());
                }));
    }
}
