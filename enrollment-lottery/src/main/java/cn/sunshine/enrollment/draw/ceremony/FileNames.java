package cn.sunshine.enrollment.draw.ceremony;

/** The fixed names of a draw's files. */
public final class FileNames {

    public static final String MANIFEST = "manifest.json";
    public static final String ROLL = "roll.csv";
    public static final String PRIVATE = "private.csv";
    public static final String BLINDS = "blinds.csv";
    public static final String SCHOOLS = "schools.csv";
    public static final String PREFERENCES = "prefs.csv";
    public static final String CHOICE_TIERS = "tiers.csv";
    public static final String SALTS = "salts.json";
    public static final String PARAMS = "params.json";
    public static final String COMMITMENTS = "commitments.json";
    public static final String REVEALS = "reveals.json";
    public static final String ENTROPY = "entropy.json";
    public static final String SEED = "seed.txt";
    public static final String TICKETS = "tickets.csv";
    public static final String RESULT = "result.csv";
    public static final String CUTOFFS = "cutoffs.csv";
    public static final String WAITLIST = "waitlist.csv";
    public static final String TRACE = "trace.ndjson";

    private FileNames() {}
}
