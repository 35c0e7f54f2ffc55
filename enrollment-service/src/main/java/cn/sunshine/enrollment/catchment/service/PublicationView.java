package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.CatchmentPublication;
import java.time.Instant;

/** Which publication of a season's catchments is in force, and its fingerprint. */
public record PublicationView(int number, Instant publishedAt, String digest) {

    static PublicationView of(CatchmentPublication publication) {
        return new PublicationView(publication.number(), publication.publishedAt(), publication.digest());
    }
}
