package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

class FormErrorsTests {

    private final CatalogueForm typed = new CatalogueForm();
    private final BeanPropertyBindingResult form = Catalogue.form(typed);

    @Test
    void saysARefusalOfTheWholeFormInTheReadersLanguage() throws IOException {
        MessageSource messages = MessageBundles.messageSource();

        FormErrors.reject(form, TimelineStep.Place.DONE);

        assertThat(form.getGlobalErrors()).singleElement().satisfies(error -> {
            assertThat(messages.getMessage(error, Locale.SIMPLIFIED_CHINESE)).isEqualTo("已完成");
            assertThat(messages.getMessage(error, Locale.ENGLISH)).isEqualTo("done");
        });
    }

    @Test
    void keepsWhatWasTypedBesideTheRefusalOfAField() {
        typed.setPhone("139 0000");

        FormErrors.rejectField(form, "phone", TimelineStep.Place.AHEAD, 7);

        FieldError error = form.getFieldErrors("phone").get(0);
        assertThat(error.getRejectedValue()).isEqualTo("139 0000");
        assertThat(error.getArguments()).containsExactly(7);
    }

    @Test
    void letsAFormSayItMorePrecisely() {
        FormErrors.rejectField(form, "phone", TimelineStep.Place.AHEAD);

        assertThat(form.getFieldErrors("phone").get(0).getCodes())
                .startsWith("TimelineStep.Place.AHEAD.form.phone")
                .endsWith("TimelineStep.Place.AHEAD");
    }
}
