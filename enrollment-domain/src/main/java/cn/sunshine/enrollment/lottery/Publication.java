package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.season.DrawNotice;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The manifest, since when it is public, and for how long it has to be before chance begins: whoever keeps it meanwhile can show
 * that no other one came in its place once the numbers were known.
 */
@Embeddable
class Publication {

    @Embedded
    @AttributeOverride(name = "hours", column = @Column(name = "notice_hours"))
    private DrawNotice notice;

    private @Nullable String manifestHash;

    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    Publication(DrawNotice notice) {
        this.notice = notice;
    }

    void published(String manifest, Instant at) {
        manifestHash = manifest;
        publishedAt = at;
    }

    DrawNotice notice() {
        return notice;
    }

    Optional<String> manifestHash() {
        return Optional.ofNullable(manifestHash);
    }

    /** Empty while nothing is published, and where nobody noted when it was. */
    Optional<Instant> noticeOverAt() {
        return Optional.ofNullable(publishedAt).map(notice::passedAt);
    }
}
