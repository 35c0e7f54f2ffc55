package cn.sunshine.enrollment.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.sunshine.enrollment.shared.IdentityNumber.Fault;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTests {

    /** The example of GB 11643's annex has this number; the X of its sibling is the check character 10. */
    private static final String STANDARD = "11010519491231002X";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                " 110105 19491231 002X ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105-19491231-002X",
                "110105\u00A019491231\u3000002X"
            })
    void INP_06_oneChildHasOneNumberHoweverItWasTyped(String typed) {
        assertThat(new IdentityNumber(typed).value()).isEqualTo(STANDARD);
    }

    @ParameterizedTest
    @CsvSource({
        "'', FORM",
        "1101051949123100, FORM",
        "11010519491231002XX, FORM",
        "1101051949123100X2, FORM",
        "A10105194912310021, FORM",
        "010105194912310021, FORM",
        "110105194912310O2X, FORM",
        "110105491231002, FORM",
        "110105194913310028, BIRTH_DATE",
        "110105194902300020, BIRTH_DATE",
        "110105202102290015, BIRTH_DATE",
        "110105000001010011, BIRTH_DATE",
        "110105194912310020, CHECK_CHARACTER",
        "110105194912310021, CHECK_CHARACTER",
        "110105194912301029, CHECK_CHARACTER"
    })
    void INP_06_saysWhatIsWrongFromTheCoarseToTheFine(String typed, Fault fault) {
        assertThat(IdentityNumber.faultOf(typed)).contains(fault);
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityNumber(typed));
    }

    @Test
    void INP_07_theTwentyNinthOfFebruaryExistsInLeapYearsOnly() {
        assertThat(IdentityNumber.faultOf(number("99010220200229001"))).isEmpty();
        assertThat(IdentityNumber.faultOf(number("99010220190229001"))).contains(Fault.BIRTH_DATE);
    }

    @Test
    void birthDateAndSexAreReadOffTheNumber() {
        IdentityNumber girl = new IdentityNumber(number("99010220200831002"));
        assertThat(girl.birthDate()).isEqualTo(LocalDate.of(2020, 8, 31));
        assertThat(girl.sex()).isEqualTo(Sex.FEMALE);
        assertThat(new IdentityNumber(number("99010220200831003")).sex()).isEqualTo(Sex.MALE);
        assertThat(girl.division()).isEqualTo(new DivisionCode("990102"));
    }

    /** The first three are the specimens of the permits and of the card of permanent residents, as they were published. */
    @ParameterizedTest
    @CsvSource({
        "810000199408230021, true",
        "830000199201300022, true",
        "911124198108030024, true",
        "82000020210101001, true",
        "81000120210101001, false",
        "84000020210101001, false",
        "91000020210101001, false",
        "99020220210101001, false",
        "11010520210101001, false"
    })
    void INP_06_knowsANumberThatBeginsWithNoCounty(String digits, boolean ofNone) {
        String number = digits.length() == 18 ? digits : number(digits);

        assertThat(new IdentityNumber(number).isOfNoCounty()).isEqualTo(ofNone);
    }

    @Test
    void aLogNeverShowsTheNumber() {
        assertThat(new IdentityNumber(STANDARD).toString()).doesNotContain("19491231");
        assertThat(new IdentityNumber(STANDARD).masked()).isEqualTo("110105********002X");
    }

    private static String number(String digits) {
        return digits + IdentityNumber.checkCharacter(digits);
    }
}
