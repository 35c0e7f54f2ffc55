package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.AccountSignedOut;
import cn.sunshine.enrollment.identity.OtherSessionsEnded;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record that somebody left, or ended sessions elsewhere; ending them is the web's part, after the record. */
@Service
public class SignOut {

    private final ApplicationEventPublisher events;

    SignOut(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    public void signOut(AccountId account) {
        events.publishEvent(new AccountSignedOut(account));
    }

    @Transactional
    public void signOutElsewhere(AccountId account) {
        events.publishEvent(new OtherSessionsEnded(account));
    }
}
