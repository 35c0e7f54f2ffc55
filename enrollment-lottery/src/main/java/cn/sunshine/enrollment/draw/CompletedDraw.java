package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.DrawRun;
import cn.sunshine.enrollment.draw.ceremony.EntropyRecord;
import cn.sunshine.enrollment.draw.ceremony.FileNames;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import cn.sunshine.enrollment.draw.ceremony.Officers;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A draw that was drawn: the last of three states, with everything that follows from the frozen inputs and the seed. */
public final class CompletedDraw {

    private final DrawFiles files;
    private final Manifest manifest;
    private final DrawInputs inputs;
    private final DrawRun run;

    private CompletedDraw(DrawFiles frozen, DrawProgress progress) {
        this.manifest = Manifest.read(frozen.require(FileNames.MANIFEST));
        this.inputs = DrawInputs.read(frozen, manifest.hash());
        manifest.requireHashesOf(inputs);
        Officers reveals = Officers.reveals(frozen.require(FileNames.REVEALS));
        manifest.requireOpened(Officers.commitments(frozen.require(FileNames.COMMITMENTS)), reveals);
        EntropyRecord entropy = EntropyRecord.read(frozen.require(FileNames.ENTROPY));
        entropy.requireFrom(manifest);
        this.run = DrawRun.of(inputs, manifest.seed(reveals, entropy), progress);
        this.files = frozen.with(run.files(progress));
    }

    /**
     * Draws from files: the frozen inputs, reveals.json and entropy.json.
     *
     * @throws DrawRefusedException if a file is missing, not canonical, or not the one that was committed to
     */
    public static CompletedDraw draw(DrawFiles files, DrawProgress progress) {
        return new CompletedDraw(files, progress);
    }

    /** Everything, the sealed files included; {@link AuditBundle} makes the two layers of it. */
    public DrawFiles files() {
        return files;
    }

    public DrawId id() {
        return new DrawId(manifest.drawId());
    }

    public String seed() {
        return Hex.of(run.seed());
    }

    /** What the log records of the result. */
    public String resultHash() {
        return Hex.of(manifest.formulas()
                .resultHash(
                        manifest.manifestHash(),
                        run.seed(),
                        files.require(FileNames.TICKETS),
                        files.require(FileNames.RESULT),
                        files.require(FileNames.CUTOFFS),
                        files.require(FileNames.WAITLIST)));
    }

    /**
     * The school that admits an applicant, empty if none does.
     *
     * @throws DrawRefusedException with UNKNOWN_ID if the applicant is not on the roll
     */
    public Optional<SchoolCode> schoolOf(ApplicantNumber applicant) {
        requireKnown(applicant);
        return run.schoolOf(applicant.value()).map(SchoolCode::new);
    }

    /**
     * The tickets of an applicant: one, or with MULTIPLE one for each school of its list.
     *
     * @throws DrawRefusedException with UNKNOWN_ID if the applicant is not on the roll
     */
    public List<Ticket> ticketsOf(ApplicantNumber applicant) {
        return run.ticketsOf(requireKnown(applicant));
    }

    private int requireKnown(ApplicantNumber applicant) {
        int row = inputs.roll().rowOf(applicant.value());
        if (row < 0) {
            throw new DrawRefusedException(
                    RefusalCode.UNKNOWN_ID, Place.of(FileNames.ROLL), applicant + " is not on the roll");
        }
        return row;
    }

    /** For each school the applicants who wait there, the next one first; without entries for FRESH_ROUND. */
    public SortedMap<SchoolCode, List<ApplicantNumber>> waitingLists() {
        SortedMap<SchoolCode, List<ApplicantNumber>> lists = new TreeMap<>();
        run.waitingLists()
                .forEach((school, waiting) -> lists.put(
                        new SchoolCode(school),
                        waiting.stream().map(ApplicantNumber::new).toList()));
        return lists;
    }

    /** Pairs of a unit and a school that would rather have each other: 0 for DA, perhaps more for the others. */
    public long blockingPairs() {
        return run.blockingPairs();
    }
}
