package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

class FailureAdviceTests {

    private static final String SECRET = "guardian 张女士 in table person";

    private MockMvc browser;

    @BeforeEach
    void open() throws Exception {
        FailureClassifier classifier = new FailureClassifier(
                List.of(ErrorTranslation.of(RefusedByFeature.class, ErrorPage.TOO_MANY_REQUESTS)));
        ErrorViews views = new ErrorViews(new CaseNumbers(), MessageBundles.messageSource());
        browser = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(new FailureAdvice(classifier, views))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "/broken, 500",
        "/busy, 503",
        "/changed, 409",
        "/wrapped, 409",
        "/taken, 409",
        "/unfit, 500",
        "/refused, 429",
        "/things/x, 404",
        "/number?of=x, 400",
        "/number, 400"
    })
    void OUT_09_answersEachFailureWithItsPage(String path, int status) throws Exception {
        browser.perform(get(path)).andExpect(status().is(status)).andExpect(view().name("error/page"));
    }

    /** The states of a server on its way down or up, of one that is full, and of a line that broke; and others beside them. */
    @ParameterizedTest
    @CsvSource({
        "57P01, 503",
        "57P02, 503",
        "57P03, 503",
        "53100, 503",
        "53300, 503",
        "08006, 503",
        "57000, 500",
        "22001, 500",
        "XX000, 500"
    })
    void RES_07_tellsADatabaseThatIsAwayByWhatItSaidLast(String state, int status) throws Exception {
        browser.perform(get("/stores/" + state)).andExpect(status().is(status));
    }

    @Test
    void RES_07_takesAFailureThatTheDatabaseSaidNothingOfForAFaultOfOurs() throws Exception {
        browser.perform(get("/speechless")).andExpect(status().isInternalServerError());
    }

    @Test
    void OUT_09_showsACaseNumberAndNothingOfTheException() throws Exception {
        ModelAndView failed = Objects.requireNonNull(
                browser.perform(get("/broken")).andReturn().getModelAndView());
        TemplateRendering page = TemplateRendering.page();
        failed.getModel().forEach((name, value) -> {
            if (value != null) {
                page.with(name, value);
            }
        });

        Document shown = page.render("error/page");

        assertThat(shown.select("h1").text()).isEqualTo("操作没有成功");
        assertThat(shown.select(".failure-case strong").text()).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(shown.html()).doesNotContain(SECRET, "IllegalStateException", "cn.sunshine");
    }

    @Test
    void asksToComeBackOnlyWhereThatHelps() throws Exception {
        browser.perform(get("/busy")).andExpect(header().string("Retry-After", "60"));
        browser.perform(get("/broken")).andExpect(header().doesNotExist("Retry-After"));
    }

    /** Else the log fills the disk while all families of an opening day try again. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void RES_12_writesOfAnOutageWhatLedToItOnceInAWhileAndOfEveryCaseALine(CapturedOutput output) throws Exception {
        browser.perform(get("/busy"));
        assertThat(output.getAll()).contains("\tat " + getClass().getName());
        int first = output.getAll().length();

        for (int time = 0; time < 20; time++) {
            browser.perform(get("/busy"));
        }
        assertThat(output.getAll().substring(first).lines())
                .filteredOn(line -> !line.isBlank())
                .hasSize(20)
                .allSatisfy(line -> assertThat(line)
                        .contains("Case ", ": 503 GET ", CannotCreateTransactionException.class.getSimpleName()));
        browser.perform(get("/broken"));
        assertThat(output.getAll()).contains(IllegalStateException.class.getName() + ": " + SECRET);
    }

    @Test
    void saysWhichMethodsThereAre() throws Exception {
        browser.perform(post("/broken"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"));
    }

    @Test
    void answersAProgramWithAProblem() throws Exception {
        browser.perform(get("/broken").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(500))
                .andExpect(jsonPath("$.caseNumber").isNotEmpty())
                .andExpect(content().string(not(containsString("person"))));
    }

    @Test
    void leavesWhoMayToTheFilterChain() {
        assertThatThrownBy(() -> browser.perform(get("/denied"))).hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    private static final class RefusedByFeature extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Nested in a test, so that the scan of the application passes it over. */
    @Controller
    private static final class Failing {

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException(SECRET);
        }

        @GetMapping("/busy")
        String busy() {
            throw new CannotCreateTransactionException(SECRET);
        }

        @GetMapping("/changed")
        String changed() {
            throw new OptimisticLockingFailureException(SECRET);
        }

        @GetMapping("/wrapped")
        String wrapped() {
            throw new IllegalStateException(new OptimisticLockingFailureException(SECRET));
        }

        @GetMapping("/taken")
        String taken() {
            throw new DataIntegrityViolationException(SECRET, new SQLException(SECRET, "23505"));
        }

        @GetMapping("/unfit")
        String unfit() {
            throw new DataIntegrityViolationException(SECRET, new SQLException(SECRET, "23514"));
        }

        @GetMapping("/stores/{state}")
        String stores(@PathVariable("state") String state) {
            throw new JpaSystemException(new IllegalStateException(new SQLException(SECRET, state)));
        }

        @GetMapping("/speechless")
        String speechless() {
            throw new IllegalStateException(new SQLException(SECRET));
        }

        @GetMapping("/refused")
        String refused() {
            throw new RefusedByFeature();
        }

        @GetMapping("/denied")
        String denied() {
            throw new AccessDeniedException(SECRET);
        }

        @GetMapping("/things/{id}")
        String thing(@PathVariable("id") int id) {
            return "thing" + id;
        }

        @GetMapping("/number")
        String number(@RequestParam("of") int of) {
            return "number" + of;
        }
    }
}
