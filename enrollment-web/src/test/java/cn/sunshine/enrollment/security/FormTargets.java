package cn.sunshine.enrollment.security;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds, or makes, for every form a thing that still takes it. */
@Lazy
@Component
class FormTargets {

    static final String FAMILIES = "/family/applications/";
    static final String REVIEW = "/review/cases/{id}/";
    static final String COUNTER = REVIEW + "lost-number";
    private static final String LOST_NUMBERS = "/review/lost-numbers/{id}/";
    static final String WITHDRAWAL = "/district/season/{season}/withdrawal";
    static final String PARTICIPATION = "/district/schools/{school}/participation/{season}";
    private static final String FAMILY = FAMILIES + "{id}/";
    static final String RULE = "/district/catchment/{season}/schools/{school}/rules/{rule}/";

    private final FamilyTargets families;
    private final ReviewTargets reviews;
    private final DistrictTargets districts;

    FormTargets(FamilyTargets families, ReviewTargets reviews, DistrictTargets districts) {
        this.families = families;
        this.reviews = reviews;
        this.districts = districts;
    }

    /** The address of a thing that takes the form now, once. */
    String path(String pattern, Walker walker) {
        Seed seed = walker.seed();
        if (pattern.startsWith(FAMILIES)) {
            families.turn(pattern);
        }
        if (pattern.startsWith(FAMILY)) {
            return withId(pattern, families.application(pattern, seed.season()));
        }
        if (pattern.startsWith(COUNTER)) {
            return withId(pattern, reviews.atTheCounter(seed));
        }
        if (pattern.startsWith(LOST_NUMBERS)) {
            return withId(pattern, reviews.reported(walker));
        }
        if (pattern.startsWith(REVIEW)) {
            return withId(pattern, reviews.reviewed(pattern, walker));
        }
        return districts.path(pattern, seed);
    }

    private static String withId(String pattern, Object id) {
        return pattern.replace("{id}", id.toString());
    }
}
