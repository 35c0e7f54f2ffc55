package cn.sunshine.enrollment.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.Admitted;
import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.PasswordHash;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.RoleGrantId;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * That a class was divided into parts is no change of any thing: its hash stays what it was before, as here, or the next entry
 * of each thing would tell of a change that nobody made.
 */
@ServiceTest
class RegroupedStateTests {

    private static final Instant NOON = Instant.parse("2026-07-10T04:00:00Z");

    @Autowired
    private EntityManagerFactory persistence;

    @Autowired
    private EntityManager entities;

    @Test
    @Transactional
    void AUD_01_aPlaceIsHashedAsBeforeWhoseItIsBecameAPart() {
        Admitted admitted = new Admitted(
                new DistrictId(id(1)),
                new SeasonId(id(2)),
                new SchoolId(id(3)),
                new ApplicationId(id(4)),
                new ChildId(id(5)),
                new AccountId(id(6)),
                new DrawId(id(7)));

        assertThat(hash(Place.waiting(new PlaceId(id(8)), admitted, 3)))
                .isEqualTo("c529d9be3ecbad5eeb2a7783ceecfc58e33793cd3806c0c2da6dc3b7e1d98df0");
    }

    @Test
    @Transactional
    void AUD_01_anOfficersAccountIsHashedAsBeforeItsRolesBecameAPart() {
        Account account = Account.staff(
                new AccountId(id(1)),
                new LoginName("wang.li"),
                new Sealed(new byte[40]),
                new DistrictId(id(2)),
                new PasswordHash("$" + "h".repeat(60)),
                NOON);
        account.noteOwnPhone(new BlindIndex(new byte[32]));
        account.grant(new RoleGrantId(id(3)), ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR), null, NOON);

        assertThat(hash(account)).isEqualTo("f1a25f85f6cecc5cf7cf6ed85f0dce59ab7bb944dea274fca000dbf5f8370a16");
    }

    @Test
    @Transactional
    void AUD_01_aFamilysAccountIsHashedAsBeforeItsRolesBecameAPart() {
        Account account =
                Account.guardian(new AccountId(id(1)), new Sealed(new byte[40]), new BlindIndex(new byte[32]), NOON);

        assertThat(hash(account)).isEqualTo("f00451f2cea18bb0616116ec133dd08ad614667179301beb52a98b0fadc89650");
    }

    private String hash(Object thing) {
        EntityPersister mapping = persistence
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(thing.getClass());
        SharedSessionContractImplementor session = entities.unwrap(SharedSessionContractImplementor.class);
        return StateHash.of(thing, mapping.getValues(thing), mapping, session).hex();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
