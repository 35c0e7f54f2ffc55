package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.identity.AccountBelongings;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells identity, which stands above registration, whether a family ever began anything. Cases, rolls, places and what was read
 * of the family hang on its applications; a message of no application tells of the account itself.
 */
@Component
@Transactional(readOnly = true)
class FamilyBelongings implements AccountBelongings {

    private static final String ANY = """
            select exists (select from child where guardian_id = :guardian)
                or exists (select from application where guardian_id = :guardian)
                or exists (select from discarded_draft where guardian_id = :guardian)""";

    private final JdbcClient jdbc;

    FamilyBelongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasAny(AccountId guardian) {
        return jdbc.sql(ANY)
                .param("guardian", guardian.value())
                .query(Boolean.class)
                .single();
    }
}
