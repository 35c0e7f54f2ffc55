package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of an archive; its numbers are little-endian and without sign. */
record ZipBytes(String archive, ByteBuffer bytes) {

    static ZipBytes of(String archive, byte[] bytes) {
        return new ZipBytes(archive, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }

    int length() {
        return bytes.capacity();
    }

    int half(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    long word(int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    ByteBuffer part(int at, int length) {
        return bytes.slice(at, length);
    }

    /** Refuses an archive of which {@code holds} is not true. */
    void require(boolean holds, String reason) {
        if (!holds) {
            throw refused(RefusalCode.INVALID_ZIP, reason);
        }
    }

    DrawRefusedException refused(RefusalCode code, String reason) {
        return new DrawRefusedException(code, Place.of(archive), reason);
    }
}
