package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.PasswordHash;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Hashes and checks passwords in a small pool of its own. A hash must be slow, so a rush of sign-ins would otherwise take
 * every core from the pages that the other families are reading: beyond the queue the answer is "busy", at once.
 *
 * <p>Argon2id, by default with 19 MiB, two passes and one lane, the first choice of OWASP's password storage guide; unlike
 * bcrypt it reads all of a long passphrase. What a hash cost stands in it, so that older ones stay right when an operator
 * asks for more. Passwords are brought to NFKC first, because keyboards write the same character in
 * several ways.
 */
@Service
public class PasswordHashing implements DisposableBean {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private final PasswordEncoder encoder;
    private final ThreadPoolExecutor pool;
    private final Duration patience;
    private final PasswordHash nobodys;

    @Autowired
    PasswordHashing(IdentityProperties properties) {
        this(properties, argon2(properties.hashing()));
    }

    PasswordHashing(IdentityProperties properties, PasswordEncoder encoder) {
        this.encoder = encoder;
        IdentityProperties.Hashing hashing = properties.hashing();
        this.patience = hashing.patience();
        this.pool = new ThreadPoolExecutor(
                hashing.workers(),
                hashing.workers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(hashing.queue()),
                work -> new Thread(work, "password-hashing"));
        this.nobodys = new PasswordHash(encode("nobody's password"));
    }

    /** @throws SignInBusyException if too many are waiting */
    public PasswordHash hash(String password) {
        return new PasswordHash(inPool(() -> encode(normal(password))));
    }

    /**
     * Whether the password is the one that was hashed. Takes the same time when there is no hash, so that the time does
     * not tell which accounts exist.
     *
     * @throws SignInBusyException if too many are waiting
     */
    public boolean matches(String password, Optional<PasswordHash> hash) {
        String encoded = hash.orElse(nobodys).value();
        boolean same = inPool(() -> encoder.matches(normal(password), encoded));
        return same && hash.isPresent();
    }

    static PasswordEncoder argon2(IdentityProperties.Hashing hashing) {
        int kibibytes = Math.toIntExact(hashing.memory().toKilobytes());
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, kibibytes, hashing.passes());
    }

    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private String encode(String password) {
        String encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("the encoder gave no hash");
        }
        return encoded;
    }

    private <T> T inPool(Callable<T> work) {
        try {
            Future<T> result = pool.submit(work);
            return await(result);
        } catch (RejectedExecutionException full) {
            throw new SignInBusyException(patience);
        }
    }

    private <T> T await(Future<T> result) {
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            result.cancel(false);
            throw new SignInBusyException(patience);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SignInBusyException(patience);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("hashing failed", failed.getCause());
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
