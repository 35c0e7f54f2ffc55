package cn.sunshine.enrollment.faults;

import cn.sunshine.enrollment.db.server.NeighbouringServer;
import java.time.Duration;
import org.awaitility.Awaitility;

/** What is ended under the families, by SIGKILL where nothing else is said. */
enum Kill {
    APPLICATION {
        @Override
        void strike(ApplicationProcess application, NeighbouringServer database) {
            application.kill();
            application.start();
        }
    },
    /** The application stays and has to bring its server back by itself. */
    DATABASE {
        @Override
        void strike(ApplicationProcess application, NeighbouringServer database) {
            long killed = database.kill();
            // a back-end goes on for a moment without its server, so answers alone do not show a return
            Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> database.pid() != killed);
        }
    },
    BOTH {
        @Override
        void strike(ApplicationProcess application, NeighbouringServer database) {
            application.kill();
            database.kill();
            application.start();
        }
    },
    /** The application is told to stop, as before an upgrade, and has time to. */
    STOP {
        @Override
        void strike(ApplicationProcess application, NeighbouringServer database) {
            application.stop();
            application.awaitEnd();
            application.start();
        }
    };

    /** Kills, and does what a service manager does: starts again what it had started. */
    abstract void strike(ApplicationProcess application, NeighbouringServer database);
}
