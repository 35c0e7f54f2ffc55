package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;

/** All catchments of a season as they were published at one moment: never changed, only followed by another. */
@Entity
public class CatchmentPublication {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CatchmentPublicationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "season_id"))
    private SeasonId season;

    private int number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "published_by"))
    private AccountId publishedBy;

    private Instant publishedAt;

    private String digest;

    @SuppressWarnings("NullAway.Init")
    protected CatchmentPublication() {}

    private CatchmentPublication(
            CatchmentPublicationId id, SeasonId season, int number, AccountId by, Instant at, String digest) {
        this.id = id;
        this.season = season;
        this.number = number;
        this.publishedBy = by;
        this.publishedAt = at;
        this.digest = digest;
    }

    /**
     * Publishes {@code rules}, all the rules of the season: drafts come into force, marked ones are repealed.
     *
     * @param number 1 for the season's first publication, one more for each that follows
     */
    public static CatchmentPublication publish(
            CatchmentPublicationId id,
            SeasonId season,
            int number,
            Collection<AddressRule> rules,
            AccountId by,
            Instant at) {
        if (rules.stream().noneMatch(AddressRule::isChanged)) {
            throw CatchmentRefusedException.of(CatchmentRefusal.NOTHING_CHANGED, season);
        }
        rules.forEach(rule -> rule.publish(number));
        return new CatchmentPublication(id, season, number, by, at, RuleDigest.of(rules));
    }

    public CatchmentPublicationId id() {
        return id;
    }

    public SeasonId season() {
        return season;
    }

    public int number() {
        return number;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** SHA-256 over the rules in force, in hexadecimal; see {@link RuleDigest}. */
    public String digest() {
        return digest;
    }
}
