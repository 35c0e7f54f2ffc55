package cn.sunshine.enrollment.benchmark;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.scale.StatementLog;
import cn.sunshine.enrollment.shared.AccountId;
import java.sql.Connection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** R1: a family's submission beside a program that sends the server the same statements and knows nothing else. */
final class SubmissionRatio {

    private final RegistrationFixtures fixtures;
    private final DataSource pool;
    private final OpenSeason season;
    private final Queue<Draft> drafts = new ConcurrentLinkedQueue<>();

    private record Draft(ApplicationId application, AccountId guardian) {}

    SubmissionRatio(RegistrationFixtures fixtures, DataSource pool) {
        this.fixtures = fixtures;
        this.pool = pool;
        this.season = fixtures.openSeason();
    }

    Way submission() {
        return using(draft -> fixtures.submit(draft.application(), draft.guardian()));
    }

    Way statements() {
        BareSubmission bare = new BareSubmission(statementsOfASubmission());
        return using(draft -> {
            try (Connection connection = pool.getConnection()) {
                bare.submit(connection, draft.application().value());
            }
        });
    }

    private List<String> statementsOfASubmission() {
        Draft draft = draft();
        try (StatementLog log = new StatementLog()) {
            fixtures.submit(draft.application(), draft.guardian());
            return log.statements();
        }
    }

    private interface Use {
        void of(Draft draft) throws Exception;
    }

    private Way using(Use use) {
        return new Way() {
            @Override
            public void prepare(int calls) {
                for (int call = 0; call < calls; call++) {
                    drafts.add(draft());
                }
            }

            @Override
            public void once() throws Exception {
                use.of(drafts.remove());
            }
        };
    }

    private Draft draft() {
        AccountId guardian = fixtures.guardian();
        return new Draft(fixtures.draft(season, guardian), guardian);
    }
}
