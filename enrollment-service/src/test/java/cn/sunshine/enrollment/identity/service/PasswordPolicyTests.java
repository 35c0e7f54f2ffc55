package cn.sunshine.enrollment.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(strings = {"四月的风吹过校园", "correct horse battery", "пароль-на-двоих", "𠮷野家的牛肉饭很好吃"})
    void AUT_02_takesAnyScript(String password) {
        assertThatCode(() -> policy.check(password, List.of("张三"))).doesNotThrowAnyException();
    }

    @Test
    void AUT_02_takesEightTo128Characters() {
        assertThatCode(() -> policy.check("k8#mQz2!", List.of())).doesNotThrowAnyException();
        assertThatCode(() -> policy.check("两只老虎".repeat(32), List.of())).doesNotThrowAnyException();
        assertRefused("k8#mQz2", IdentityRefusal.PASSWORD_TOO_SHORT);
        assertRefused("两只老虎".repeat(32) + "跑", IdentityRefusal.PASSWORD_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PassWord123",
                "12345678",
                "1qaz2wsx",
                "qwertyuiop",
                "woaini1314",
                "admin123",
                "a123456789",
                "aaaaaaaaaaa",
                "１２３４５６７８"
            })
    void AUT_02_refusesWhatIsTriedFirst(String password) {
        assertRefused(password, IdentityRefusal.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三的密码最安全",
                "x13900001111x",
                "13812345678",
                "110101199003077213",
                "my-zhangsan-pw",
                "x13812345678x",
                "打给 138-1234-5678 吧",
                "证１１０１０１１９９００３０７７２１３号",
                "+8613812345678!"
            })
    void AUT_02_refusesNamePhoneLoginAndIdentityNumber(String password) {
        assertThatThrownBy(() -> policy.check(password, List.of("张三", "13900001111", "zhangsan")))
                .isInstanceOfSatisfying(
                        IdentityRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(IdentityRefusal.PASSWORD_PERSONAL));
    }

    /** Digits alone are no number of anybody. */
    @ParameterizedTest
    @ValueSource(strings = {"23812345678 stars", "110101201403077210 sheep"})
    void AUT_02_takesDigitsThatAreNobodysNumber(String password) {
        assertThatCode(() -> policy.check(password, List.of())).doesNotThrowAnyException();
    }

    @Test
    void AUT_02_knowsThreeThousandCommonPasswordsAndRefusesEach() throws IOException {
        List<String> common = new ClassPathResource("identity/common-passwords.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .distinct()
                .toList();

        assertThat(common).hasSizeGreaterThanOrEqualTo(3000);
        common.forEach(password -> assertRefused(password, IdentityRefusal.PASSWORD_COMMON));
    }

    private void assertRefused(String password, IdentityRefusal reason) {
        assertThatThrownBy(() -> policy.check(password, List.of()))
                .isInstanceOfSatisfying(
                        IdentityRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
