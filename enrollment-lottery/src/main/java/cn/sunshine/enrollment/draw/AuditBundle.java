package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.bundle.BundleReader;
import cn.sunshine.enrollment.draw.bundle.BundleVerifier;
import cn.sunshine.enrollment.draw.bundle.BundleWriter;
import cn.sunshine.enrollment.draw.bundle.Companions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The audit bundle of a draw: writing its two layers, reading them, verifying them (docs/lottery-protocol.md, 13 to 15). */
public final class AuditBundle {

    private AuditBundle() {}

    /**
     * A zip of one layer. Files of the draw may be joined by {@code log/…}, {@code signatures/…}, {@code verifier/…},
     * {@code vectors.json} and {@code README.zh.md}, {@code README.en.md}; other names are left out.
     *
     * @return the same bytes for the same files
     */
    public static byte[] zip(DrawFiles files, BundleLayer layer) {
        return BundleWriter.zip(files, layer);
    }

    /**
     * What a bundle that is published carries for its reader: the verifier page, test vectors, and a README in Chinese and
     * English.
     */
    public static DrawFiles companions() {
        return Companions.files();
    }

    /** The page with which anybody verifies a bundle in a browser, without a network. */
    public static byte[] verifierPage() {
        return companions().require(Companions.PAGE);
    }

    /**
     * Reads a folder or a zip.
     *
     * @throws IOException if the disk fails
     * @throws DrawRefusedException if there is no bundle there
     */
    public static DrawFiles read(Path path) throws IOException {
        return BundleReader.read(path);
    }

    /**
     * Reads a zip that is not on a disk.
     *
     * @param name for what is said of it
     * @throws DrawRefusedException if it is none
     */
    public static DrawFiles read(String name, byte[] zip) {
        return BundleReader.read(name, zip);
    }

    /**
     * Recomputes everything that the files allow.
     *
     * @param receipt of a family that wants its own line checked
     * @throws DrawRefusedException with MISSING_FILE if manifest, roll or rules are not there
     */
    public static Verification verify(DrawFiles files, Optional<Receipt> receipt, DrawProgress progress) {
        return BundleVerifier.verify(files, receipt, progress);
    }
}
