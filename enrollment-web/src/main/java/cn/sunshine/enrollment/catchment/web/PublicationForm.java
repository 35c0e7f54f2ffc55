package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.PendingChanges;
import org.jspecify.annotations.Nullable;

/** A button. @param seen the state of the changes on the page */
record PublicationForm(@Nullable String seen) {

    static PublicationForm of(PendingChanges changes) {
        return new PublicationForm(Integer.toString(changes.state()));
    }
}
