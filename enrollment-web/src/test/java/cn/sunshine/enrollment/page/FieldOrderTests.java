package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldOrderTests {

    private final FieldOrder order = new FieldOrder(CatalogueForm.class);

    @Test
    void followsTheFormFromTopToBottom() {
        assertThat(sorted("declared", "birthday.month", "phone", "name"))
                .containsExactly("name", "phone", "birthday.month", "declared");
    }

    @Test
    void countsTheRowsOfAFieldAsNumbers() {
        assertThat(sorted("remarks[10].text", "remarks[2].text", "name"))
                .containsExactly("name", "remarks[2].text", "remarks[10].text");
    }

    @Test
    void putsWhatTheFormDoesNotDeclareLast() {
        assertThat(sorted("unknown", "declared")).containsExactly("declared", "unknown");
    }

    @Test
    void refusesWhatIsNoPath() {
        assertThatIllegalArgumentException().isThrownBy(() -> order.compare("", "name"));
    }

    private List<String> sorted(String... paths) {
        return List.of(paths).stream().sorted(order).toList();
    }
}
