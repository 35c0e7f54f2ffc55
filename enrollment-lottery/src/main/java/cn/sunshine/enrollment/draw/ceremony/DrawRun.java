package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.Ticket;
import cn.sunshine.enrollment.draw.assign.Assignment;
import cn.sunshine.enrollment.draw.assign.SchoolId;
import cn.sunshine.enrollment.draw.assign.StudentId;
import cn.sunshine.enrollment.draw.assign.UnitId;
import cn.sunshine.enrollment.draw.canonical.CsvWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a draw: a pure function of the frozen inputs and the seed. It keeps what it found, so that a page can be
 * written from it without reading the files again.
 */
public final class DrawRun {

    /** Columns of result.csv. */
    public static final List<String> RESULT_HEADER = List.of("applicant", "school");

    static final List<String> WAITLIST_HEADER = List.of("school", "rank", "applicant");

    private final DrawInputs inputs;
    private final byte[] seed;
    private final Tickets tickets;
    private final WalkOrder walk;
    private final Assignment assignment;
    private final long blockingPairs;

    private DrawRun(DrawInputs inputs, byte[] seed, DrawProgress progress) {
        this.inputs = inputs;
        this.seed = seed.clone();
        this.tickets = Tickets.draw(inputs, seed, progress);
        progress.at("placement", 0, inputs.roll().size());
        Placement placement = Placement.of(inputs, tickets);
        this.walk = placement.walk();
        this.assignment = placement.assign();
        progress.at("stability", 0, inputs.roll().size());
        this.blockingPairs = assignment.blockingPairs();
    }

    /**
     * Draws.
     *
     * @param seed 32 bytes
     * @throws cn.sunshine.enrollment.draw.DrawRefusedException if an input of the run is withheld
     */
    public static DrawRun of(DrawInputs inputs, byte[] seed, DrawProgress progress) {
        return new DrawRun(inputs, seed, progress);
    }

    /** seed.txt, tickets.csv, result.csv, cutoffs.csv, waitlist.csv and trace.ndjson. */
    public DrawFiles files(DrawProgress progress) {
        progress.at("files", 0, inputs.roll().size());
        return DrawFiles.none()
                .with(FileNames.SEED, SeedFile.bytes(seed))
                .with(FileNames.TICKETS, tickets.file())
                .with(FileNames.RESULT, result())
                .with(FileNames.CUTOFFS, new CutOffFile(inputs, tickets, walk, assignment).bytes())
                .with(FileNames.WAITLIST, waitlist())
                .with(FileNames.TRACE, new TraceFile(inputs, tickets, this::schoolOf).bytes());
    }

    private byte[] result() {
        CsvWriter writer = new CsvWriter(FileNames.RESULT, RESULT_HEADER);
        for (int row = 0; row < inputs.roll().size(); row++) {
            String applicant = inputs.roll().applicant(row);
            writer.row(List.of(applicant, schoolOf(applicant).orElse("")));
        }
        return writer.sorted(1);
    }

    private byte[] waitlist() {
        CsvWriter writer = new CsvWriter(FileNames.WAITLIST, WAITLIST_HEADER);
        waitingLists().forEach((school, applicants) -> {
            for (int i = 0; i < applicants.size(); i++) {
                writer.row(List.of(school, Integer.toString(i + 1), applicants.get(i)));
            }
        });
        return writer.unsorted();
    }

    /** For each school, in byte order, the applicants who wait there, the next one first. */
    public Map<String, List<String>> waitingLists() {
        return WaitingLists.of(inputs, assignment.waitingLists(), this::membersOf);
    }

    private List<String> membersOf(UnitId id) {
        Unit unit = inputs.roll().units().get(inputs.roll().indexOfUnit(id.value()));
        return unit.rows().stream().map(inputs.roll()::applicant).toList();
    }

    /** The school that admits an applicant of the roll. */
    public Optional<String> schoolOf(String applicant) {
        return assignment.schoolOf(new StudentId(applicant)).map(SchoolId::value);
    }

    /** The tickets of the applicant in a row of the roll. */
    public List<Ticket> ticketsOf(int row) {
        return tickets.of(inputs.roll().unitOf(row));
    }

    /** How many pairs of a unit and a school would rather have each other. */
    public long blockingPairs() {
        return blockingPairs;
    }

    public byte[] seed() {
        return seed.clone();
    }
}
