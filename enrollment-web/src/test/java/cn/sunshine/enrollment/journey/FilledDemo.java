package cn.sunshine.enrollment.journey;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lets nobody go anywhere before the demo's district stands: it is filled beside the application's start. */
final class FilledDemo implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext journey) throws InterruptedException {
        SpringExtension.getApplicationContext(journey)
                .getBean(DemoSeasons.class)
                .awaitFilled();
    }
}
