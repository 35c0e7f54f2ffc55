package cn.sunshine.enrollment.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.Occurrence;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class MessageWritingTests {

    @Autowired
    MessageWriting messages;

    @Autowired
    InBox inBox;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    TransactionTemplate transaction;

    /** One node is slow, and another is given the event as overdue. The one that fails is not asked again: it has been heard. */
    @Test
    void RES_03_twoNodesThatHearOneEventAtTheSameMomentTellTheFamilyOnce() {
        AccountId guardian = registration.guardian();
        Occurrence occurrence = new Occurrence(
                MessageKind.PHONE_CHANGED, guardian.value(), UUID.randomUUID().toString());

        Overlap both = Overlap.of(
                transaction, () -> messages.tell(guardian, occurrence), () -> messages.tell(guardian, occurrence));

        assertThat(Stream.of(Optional.ofNullable(both.first()), Optional.ofNullable(both.second()))
                        .flatMap(Optional::stream))
                .singleElement()
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(inBox.messages(guardian, null, 20).messages()).hasSize(1);
    }
}
