package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.EntryHash;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractPostDatabaseOperationEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the trail of the running transaction of every thing that Hibernate writes, without asking the database again. */
@Component
class StateWatch implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    StateWatch(EntityManagerFactory persistence) {
        EventListenerRegistry listeners = persistence
                .unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        tell(event, null, event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        tell(event, event.getOldState(), event.getState());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        tell(event, event.getDeletedState(), null);
    }

    private static void tell(
            AbstractPostDatabaseOperationEvent event,
            @Nullable Object @Nullable [] before,
            @Nullable Object @Nullable [] after) {
        String kind = event.getEntity().getClass().getSimpleName();
        AuditTrail.current()
                .ifPresent(trail -> trail.changes().add(kind, event.getId(), hash(before, event), hash(after, event)));
    }

    private static @Nullable EntryHash hash(
            @Nullable Object @Nullable [] state, AbstractPostDatabaseOperationEvent event) {
        return state == null ? null : StateHash.of(event.getEntity(), state, event.getPersister(), event.getSession());
    }

    /** The trail is written before the commit. */
    @Override
    public boolean requiresPostCommitHandling(EntityPersister entity) {
        return false;
    }
}
