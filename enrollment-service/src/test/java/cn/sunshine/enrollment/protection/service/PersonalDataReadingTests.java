package cn.sunshine.enrollment.protection.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.audit.service.AuditSearch;
import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.DataSubject;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class PersonalDataReadingTests {

    private final DistrictId district = new DistrictId(UUID.randomUUID());
    private final UUID row = UUID.randomUUID();
    private final DataSubject child = DataSubject.child(new ChildId(row));
    private final Cell name = new Cell("child", "name", row);
    private final Cell number = new Cell("child", "identity_number", row);

    @Autowired
    private PersonalData data;

    @Autowired
    private PersonalDataReading reading;

    @Autowired
    private PersonalDataReads reads;

    @Autowired
    private AuditQueries audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void PRI_05_showsTheFamilyInWhichRoleWhenAndForWhatItsDataWasSeen() {
        Map<Cell, String> opened = reading.read(district, ReadingPurpose.REVIEW, wanted());

        assertThat(opened).containsEntry(name, "张三").containsEntry(number, "11010519491231002X");
        assertThat(reads.of(List.of(child))).singleElement().satisfies(look -> {
            assertThat(look.subject()).isEqualTo(child);
            assertThat(look.role()).isEqualTo("SYSTEM");
            assertThat(look.purpose()).isEqualTo(ReadingPurpose.REVIEW);
            assertThat(look.cells()).containsExactly("child.identity_number", "child.name");
        });
    }

    @Test
    void AUD_01_chainsTheReadingWithoutWhatWasRead() {
        reading.read(district, ReadingPurpose.APPEAL, wanted());

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("protection.read");
            assertThat(entry.subjectType()).isEqualTo("child");
            assertThat(entry.subjectId()).isEqualTo(row.toString());
            assertThat(entry.details()).contains("\"purpose\":\"APPEAL\"").doesNotContain("张三", "1101");
        });
    }

    @Test
    void showsNothingIfACellDoesNotOpenAndThenRecordsNothing() {
        Cell elsewhere = new Cell("child", "name", UUID.randomUUID());
        ReadPersonalData swapped = new ReadPersonalData(child, Map.of(elsewhere, data.seal(name, "张三")));

        assertThatThrownBy(() -> reading.read(district, ReadingPurpose.REVIEW, swapped))
                .isInstanceOf(UnopenableException.class);
        assertThat(reads.of(List.of(child))).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void recordsNothingIfTheActionAroundItIsRolledBack() {
        transaction.executeWithoutResult(running -> {
            reading.read(district, ReadingPurpose.REVIEW, wanted());
            running.setRollbackOnly();
        });

        assertThat(reads.of(List.of(child))).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void anExportIsOneEntryOfTheChainAndALookAtEachOfItsChildren() {
        List<ReadPersonalData> roster = IntStream.range(0, 3)
                .mapToObj(n -> UUID.randomUUID())
                .map(id -> new Cell("child", "name", id))
                .map(cell -> new ReadPersonalData(
                        DataSubject.child(new ChildId(cell.row())), Map.of(cell, data.seal(cell, "学生"))))
                .toList();

        assertThat(reading.readAll(district, ReadingPurpose.PLACEMENT, roster)).hasSize(3);

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.subjectType()).isEqualTo("reading");
            assertThat(entry.details()).contains("\"subjects\":\"3\"");
            assertThat(roster)
                    .allSatisfy(one -> assertThat(reads.of(List.of(one.subject())))
                            .singleElement()
                            .satisfies(look -> assertThat(look.reading()).hasToString(entry.subjectId())));
        });
    }

    @Test
    void listsTheLooksAtSeveralSubjectsNewestFirstAPageAtATime() {
        DataSubject application = DataSubject.application(row);
        reading.read(district, ReadingPurpose.REVIEW, wanted());
        reading.read(district, ReadingPurpose.APPEAL, new ReadPersonalData(application, wanted().cells()));

        List<DataSubject> both = List.of(child, application);
        List<PersonalDataAccess> first = reads.before(both, Long.MAX_VALUE, 1);
        assertThat(first).extracting(PersonalDataAccess::purpose).containsExactly(ReadingPurpose.APPEAL);
        assertThat(reads.before(both, first.get(0).seq(), 1))
                .extracting(PersonalDataAccess::purpose)
                .containsExactly(ReadingPurpose.REVIEW);
        assertThat(reads.of(List.of())).isEmpty();
    }

    @Test
    void theApplicationsRoleCannotMakeALookUndone() {
        reading.read(district, ReadingPurpose.REVIEW, wanted());

        assertThatThrownBy(() -> jdbc.sql("DELETE FROM personal_data_reading").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("UPDATE protection_key_check SET answer = answer")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private ReadPersonalData wanted() {
        return new ReadPersonalData(
                child, Map.of(name, data.seal(name, "张三"), number, data.seal(number, "11010519491231002X")));
    }

    private List<AuditEntry> entries() {
        return audit.page(AuditSearch.newest(AuditChain.of(district), 50));
    }
}
