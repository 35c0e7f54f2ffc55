package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;

class FailedRequestTests {

    @Test
    void RES_07_thePageAboutADatabaseThatIsAwayIsForAReaderWithoutASession() {
        assertThat(away(new CannotCreateTransactionException("away")).getSession(false))
                .isNull();
        assertThat(away(new DataAccessResourceFailureException("away")).getSession(false))
                .isNull();
    }

    @Test
    void whoWantsASessionMadeIsToldThatThereCannotBeOne() {
        assertThatThrownBy(
                        () -> away(new CannotCreateTransactionException("away")).getSession(true))
                .isInstanceOf(CannotCreateTransactionException.class);
    }

    @Test
    void aSessionThatCanBeReadIsTheReaders() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        HttpSession session = request.getSession(true);

        assertThat(new FailedRequest(request).getSession(false)).isSameAs(session);
    }

    private static FailedRequest away(RuntimeException failure) {
        return new FailedRequest(new HttpServletRequestWrapper(new MockHttpServletRequest()) {
            @Override
            public HttpSession getSession(boolean create) {
                throw failure;
            }
        });
    }
}
