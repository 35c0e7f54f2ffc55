package cn.sunshine.enrollment.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A request whose failure is being told. Sessions lie in the database: while that is away, the page about it is one for
 * a reader without any, as else it would fail for everybody who is signed in.
 */
final class FailedRequest extends HttpServletRequestWrapper {

    FailedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        try {
            return super.getSession(create);
        } catch (DataAccessException | TransactionException away) {
            if (create) {
                throw away;
            }
            return null;
        }
    }
}
