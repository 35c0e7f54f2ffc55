package cn.sunshine.enrollment.protection;

import java.util.Map;
import javax.crypto.SecretKey;

/**
 * The keys of the installation. They come from outside: a file that only the application may read, or its environment;
 * never the database or the repository.
 */
public interface KeyRing {

    /** The key that seals from now on; it is one of {@link #sealingKeys()}. */
    KeyId current();

    /** Every key that may still be needed to open something, AES of 256 bits each. */
    Map<KeyId, SecretKey> sealingKeys();

    /** The key of the blind indexes, 256 bits, and none of the sealing keys. */
    SecretKey indexKey();
}
