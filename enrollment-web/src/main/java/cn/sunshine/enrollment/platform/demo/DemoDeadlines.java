package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.admission.service.PlaceExpiry;
import cn.sunshine.enrollment.admission.service.WaitingListClosing;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * What the hour brings about by itself, at once where the clock was moved past it. It is the platform that does so, apart
 * from the request: else the log would say that whoever pressed the demo's button let places lapse.
 */
@DemoComponent
class DemoDeadlines {

    private final PlaceExpiry expiry;
    private final WaitingListClosing closing;
    private final AsyncTaskExecutor platform;

    DemoDeadlines(
            PlaceExpiry expiry,
            WaitingListClosing closing,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor platform) {
        this.expiry = expiry;
        this.closing = closing;
        this.platform = platform;
    }

    /** Returns when all is done, as the page that follows shows what came of it. */
    void passed() {
        CompletableFuture.runAsync(
                        () -> {
                            expiry.expireOverdue();
                            closing.closeOverdue();
                        },
                        platform)
                .join();
    }
}
