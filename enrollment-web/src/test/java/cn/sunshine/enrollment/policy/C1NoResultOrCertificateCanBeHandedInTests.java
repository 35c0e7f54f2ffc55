package cn.sunshine.enrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.registration.CorrectionItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C1 不得以培训机构考试结果、培训证书、学科竞赛成绩、考级证明为参考或依据. */
@ApplicationTest
class C1NoResultOrCertificateCanBeHandedInTests {

    @Autowired
    Vocabulary vocabulary;

    @Test
    void noFieldColumnOrRouteTakesACertificateAnAwardOrAContest() {
        assertThat(vocabulary.fields()).contains("number", "name", "school", "abortReason", "freezeSure");
        assertThat(vocabulary.columns()).contains("child.identity_number");
        assertThat(vocabulary.naming(
                        "certificate",
                        "certification",
                        "award",
                        "prize",
                        "contest",
                        "competition",
                        "olympiad",
                        "training",
                        "talent",
                        "speciality",
                        "hobby",
                        "honour",
                        "honor"))
                .isEmpty();
    }

    @Test
    void whatAFamilyHandsInIsAClosedListWithoutAnyDocument() {
        assertThat(CorrectionItem.values())
                .containsExactlyInAnyOrder(
                        CorrectionItem.CHILD, CorrectionItem.GUARDIAN, CorrectionItem.ADDRESS, CorrectionItem.SCHOOL);
        assertThat(vocabulary.templates()).isNotEmpty().noneMatch(text -> text.contains("type=\"file\""));
    }
}
