package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.recount.BundleSource;
import cn.sunshine.enrollment.draw.recount.ContradictionException;
import cn.sunshine.enrollment.draw.recount.Recounting;
import cn.sunshine.enrollment.draw.recount.Where;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The independent verification of a draw: a second implementation of docs/lottery-protocol.md that shares no code with the
 * one that draws. A result is published only if both agree to the byte.
 */
public final class Recount {

    private Recount() {}

    /**
     * Reads a folder or a zip.
     *
     * @throws IOException if the disk fails
     * @throws DrawRefusedException if there is no bundle there
     */
    public static DrawFiles read(Path path) throws IOException {
        try {
            return BundleSource.read(path);
        } catch (ContradictionException contradiction) {
            throw refused(contradiction);
        }
    }

    /**
     * Reads a zip that is not on a disk.
     *
     * @param name for what is said of it
     * @throws DrawRefusedException if it is none
     */
    public static DrawFiles read(String name, byte[] zip) {
        try {
            return BundleSource.read(name, zip);
        } catch (ContradictionException contradiction) {
            throw refused(contradiction);
        }
    }

    /**
     * Recomputes everything that the files allow.
     *
     * @param receipt bytes of the receipt of a family that wants its own line checked
     * @throws DrawRefusedException if manifest, roll or rules are not there, or the receipt cannot be read
     */
    public static Verification verify(DrawFiles files, Optional<byte[]> receipt) {
        try {
            return Recounting.verify(files, receipt);
        } catch (ContradictionException contradiction) {
            throw refused(contradiction);
        }
    }

    /** Whether the whole draw was computed again, and nothing contradicts it. */
    public static boolean agrees(DrawFiles files) {
        Verification verification = verify(files, Optional.empty());
        return !verification.failed() && !verification.skipped().contains("replay");
    }

    private static DrawRefusedException refused(ContradictionException contradiction) {
        Where where = contradiction.where();
        return new DrawRefusedException(
                RefusalCode.valueOf(contradiction.code()),
                new Place(where.file(), where.line(), where.field()),
                contradiction.reason());
    }
}
