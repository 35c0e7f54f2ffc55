package cn.sunshine.enrollment.draw.crypto;

import java.security.MessageDigest;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 (GB/T 32905-2016) of Bouncy Castle behind the type of the JDK, so that both hashes are used alike. */
final class Sm3MessageDigest extends MessageDigest implements Cloneable {

    private final SM3Digest digest;

    Sm3MessageDigest() {
        this(new SM3Digest());
    }

    private Sm3MessageDigest(SM3Digest digest) {
        super("SM3");
        this.digest = digest;
    }

    @Override
    protected void engineUpdate(byte input) {
        digest.update(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        digest.update(input, offset, length);
    }

    @Override
    protected byte[] engineDigest() {
        byte[] result = new byte[HashSuite.LENGTH];
        digest.doFinal(result, 0);
        return result;
    }

    @Override
    protected void engineReset() {
        digest.reset();
    }

    @Override
    public Object clone() {
        return new Sm3MessageDigest(new SM3Digest(digest));
    }
}
