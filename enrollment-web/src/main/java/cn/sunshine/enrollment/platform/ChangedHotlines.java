package cn.sunshine.enrollment.platform;

import cn.sunshine.enrollment.page.SiteFrameChanged;
import cn.sunshine.enrollment.season.HotlinesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts a district's new numbers on every page of this node once they hold, on those of failures too. */
@Component
class ChangedHotlines {

    private final ApplicationEventPublisher events;

    ChangedHotlines(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Not by way of the registry of events: what a node shows for seconds need not be handed over again. */
    @EventListener
    void hear(HotlinesChanged changed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new SiteFrameChanged());
            }
        });
    }
}
