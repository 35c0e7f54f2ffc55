package cn.sunshine.enrollment.page;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Finds which page tells of an exception, looking through what it was wrapped in. */
class FailureClassifier {

    /** Deeper than any framework wraps, and an end for a chain that bites its tail. */
    private static final int DEPTH = 12;

    private static final String UNIQUE_VIOLATION = "23505";

    /** SQLSTATEs of a lost connection, of a full disk or a full server, and of a server that goes down or comes up. */
    private static final List<String> AWAY = List.of("08", "53", "57P");

    private final List<ErrorTranslation> features;

    FailureClassifier(List<ErrorTranslation> features) {
        this.features = List.copyOf(features);
    }

    Failure classify(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(DEPTH)
                .flatMap(one -> known(one).stream())
                .findFirst()
                .orElseGet(() -> Failure.of(ErrorPage.BROKEN));
    }

    private Optional<Failure> known(Throwable failure) {
        return ofFeature(failure).or(() -> ofPlatform(failure).map(Failure::of)).or(() -> ofStatus(failure));
    }

    private Optional<Failure> ofFeature(Throwable failure) {
        return features.stream()
                .flatMap(feature -> feature.pageFor(failure).stream())
                .findFirst()
                .map(Failure::of);
    }

    private static Optional<ErrorPage> ofPlatform(Throwable failure) {
        if (failure instanceof OptimisticLockingFailureException || isTaken(failure)) {
            return Optional.of(ErrorPage.CONFLICT);
        }
        if (failure instanceof AccessDeniedException) {
            return Optional.of(ErrorPage.FORBIDDEN);
        }
        return ofRequest(failure).or(() -> isOverload(failure) ? Optional.of(ErrorPage.UNAVAILABLE) : Optional.empty());
    }

    /** Two made the same at once: what only one of them can have is the other's. Any other broken constraint is a fault. */
    private static boolean isTaken(Throwable failure) {
        return failure instanceof DuplicateKeyException
                || failure instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState());
    }

    /** What is wrong with the request itself, whoever reads it first: the firewall, the container or the binding. */
    private static Optional<ErrorPage> ofRequest(Throwable failure) {
        if (failure instanceof RequestRejectedException) {
            return Optional.of(ErrorPage.BAD_REQUEST);
        }
        if (failure instanceof InvalidParameterException tooMuch) {
            return Optional.of(ErrorPage.nearest(HttpStatusCode.valueOf(tooMuch.getErrorCode())));
        }
        if (failure instanceof MethodArgumentTypeMismatchException garbage) {
            return Optional.of(namesAThing(garbage) ? ErrorPage.NOT_FOUND : ErrorPage.BAD_REQUEST);
        }
        return Optional.empty();
    }

    /** A path with an impossible id names nothing; nobody learns that ids have a shape. */
    private static boolean namesAThing(MethodArgumentTypeMismatchException garbage) {
        return garbage.getParameter().hasParameterAnnotation(PathVariable.class);
    }

    /** The database is away or too busy: the same request may well succeed in a minute. */
    private static boolean isOverload(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof QueryTimeoutException
                || failure instanceof PessimisticLockingFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionTimedOutException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLException told && isAway(told.getSQLState());
    }

    /** What the mapper has no class of its own for arrives as any other failure, with only the state to tell it by. */
    private static boolean isAway(@Nullable String state) {
        return state != null && AWAY.stream().anyMatch(state::startsWith);
    }

    private static Optional<Failure> ofStatus(Throwable failure) {
        if (failure instanceof ErrorResponse response) {
            return Optional.of(Failure.of(response.getStatusCode(), response.getHeaders()));
        }
        ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        return Optional.ofNullable(status).map(found -> Failure.of(found.code(), new HttpHeaders()));
    }
}
