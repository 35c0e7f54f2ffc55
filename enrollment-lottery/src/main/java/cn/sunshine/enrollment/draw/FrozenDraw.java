package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.FileNames;
import cn.sunshine.enrollment.draw.ceremony.InputWriter;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import cn.sunshine.enrollment.draw.ceremony.Officers;
import cn.sunshine.enrollment.draw.ceremony.PrivateRoll;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.List;

/**
 * A draw whose inputs are fixed: roll, rules, schools, lists. First of three states; the next is {@link CommittedDraw}.
 */
public final class FrozenDraw {

    private final DrawInputs inputs;
    private final PrivateRoll privateRoll;

    private FrozenDraw(DrawInputs inputs) {
        this.inputs = inputs;
        this.privateRoll = inputs.privateRoll()
                .orElseThrow(() -> new DrawRefusedException(
                        RefusalCode.MISSING_FILE,
                        Place.of(FileNames.PRIVATE),
                        "a draw is frozen with its private roll"));
    }

    /**
     * Writes the canonical files of a draw and reads them back.
     *
     * @throws DrawRefusedException if the setup breaks a rule of the protocol, with the file and field it would stand in
     */
    public static FrozenDraw freeze(DrawSetup setup) {
        return read(setup.hash(), InputWriter.write(setup));
    }

    /**
     * Takes up a draw from files that were written before.
     *
     * @throws DrawRefusedException if one of them is missing, not canonical, or does not agree with the others
     */
    public static FrozenDraw read(DrawHash hash, DrawFiles files) {
        return new FrozenDraw(DrawInputs.read(files, hash));
    }

    /** All input files, the sealed ones included. */
    public DrawFiles files() {
        return inputs.files();
    }

    /** Number of applicants. */
    public int size() {
        return inputs.roll().size();
    }

    public String rollHash() {
        return Hex.of(inputs.rollHash());
    }

    public String rollRoot() {
        return Hex.of(privateRoll.root());
    }

    public String paramsHash() {
        return Hex.of(inputs.paramsHash());
    }

    /**
     * The receipt of a family.
     *
     * @throws DrawRefusedException with UNKNOWN_ID if the applicant is not on the roll
     */
    public Receipt receipt(ApplicantNumber applicant) {
        int row = inputs.roll().rowOf(applicant.value());
        if (row < 0) {
            throw new DrawRefusedException(
                    RefusalCode.UNKNOWN_ID, Place.of(FileNames.ROLL), applicant + " is not on the roll");
        }
        return privateRoll.receipt(applicant, row);
    }

    /**
     * Binds the inputs to the officers' commitments and to a source of randomness that lies in the future.
     *
     * @param officers in the order in which they will stand
     * @param entropySource one sentence: event, date, order of fields, fallback
     */
    public CommittedDraw commit(DrawId id, List<Commitment> officers, String entropySource) {
        Texts.requireName(
                entropySource, Manifest.MAX_SOURCE, Place.of(FileNames.MANIFEST).field("entropySource"));
        Officers commitments = new Officers(
                FileNames.COMMITMENTS,
                officers.stream().map(Commitment::officer).toList(),
                officers.stream()
                        .map(officer -> Hex.parse(officer.hex(), HashSuite.LENGTH, Place.of(FileNames.COMMITMENTS)))
                        .toList());
        Manifest manifest = Manifest.of(id.value(), inputs, privateRoll.root(), commitments.values(), entropySource);
        return CommittedDraw.read(
                files().with(FileNames.MANIFEST, manifest.bytes()).with(FileNames.COMMITMENTS, commitments.bytes()));
    }
}
