package cn.sunshine.enrollment.draw.bench;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.ceremony.FileNames;
import cn.sunshine.enrollment.draw.ceremony.Formulas;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * The frozen inputs of a made-up draw over several schools. Schools differ in how much they are wanted, as they do in a
 * city, and there are nine seats for ten children: so most proposals meet a full school and the chains of displaced
 * children are long. The same sizes and seed give the same files.
 *
 * @param applicants children on the roll, each drawn alone
 * @param preferences schools on each list
 * @param schools schools of the draw, at least as many as a list is long
 * @param mechanism one of those that place children at several schools
 */
public record Instance(int applicants, int preferences, int schools, DrawMechanism mechanism, long seed) {

    private static final byte[] SALT = new byte[HashSuite.LENGTH];
    private static final Formulas FORMULAS = new Formulas(HashSuite.of(DrawHash.SHA_256));

    public Instance {
        if (applicants < 1 || preferences < 1 || schools < preferences) {
            throw new IllegalArgumentException("expected at least one applicant, and schools for a whole list");
        }
        if (mechanism == DrawMechanism.SIMPLE) {
            throw new IllegalArgumentException("SIMPLE has one school");
        }
    }

    /** roll.csv, schools.csv, prefs.csv, salts.json and params.json. */
    public DrawFiles files() {
        byte[] seats = bytes(seats());
        byte[] lists = bytes(lists());
        return DrawFiles.none()
                .with(FileNames.ROLL, bytes(roll()))
                .with(FileNames.SCHOOLS, seats)
                .with(FileNames.PREFERENCES, lists)
                .with(FileNames.SALTS, bytes("{\"prefs.csv\":\"" + Hex.of(SALT) + "\"}"))
                .with(FileNames.PARAMS, bytes(params(seats, lists)));
    }

    private StringBuilder roll() {
        StringBuilder text = new StringBuilder("applicant,unit,tier\n");
        for (int child = 0; child < applicants; child++) {
            number(text, child).append(",,\n");
        }
        return text;
    }

    private StringBuilder seats() {
        int capacity = (int) Math.max(1, applicants * 9L / 10 / schools);
        StringBuilder text = new StringBuilder("school,capacity\n");
        for (int school = 0; school < schools; school++) {
            code(text, school).append(',').append(capacity).append('\n');
        }
        return text;
    }

    private StringBuilder lists() {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("applicant");
        for (int choice = 1; choice <= preferences; choice++) {
            text.append(',').append(choice);
        }
        text.append('\n');
        int[] listedBy = new int[schools];
        for (int child = 0; child < applicants; child++) {
            number(text, child);
            for (int choice = 0; choice < preferences; choice++) {
                int school = wanted(random, listedBy, child + 1);
                listedBy[school] = child + 1;
                code(text.append(','), school);
            }
            text.append('\n');
        }
        return text;
    }

    /** A school not yet on the list; the better of two drawn, so that the first are wanted most. */
    private int wanted(SplittableRandom random, int[] listedBy, int lister) {
        int school = Math.min(random.nextInt(schools), random.nextInt(schools));
        while (listedBy[school] == lister) {
            school = (school + 1) % schools;
        }
        return school;
    }

    private String params(byte[] seats, byte[] lists) {
        String hashes = "{\"prefs.csv\":\"" + Hex.of(FORMULAS.fileHash(FileNames.PREFERENCES, SALT, lists))
                + "\",\"schools.csv\":\"" + Hex.of(FORMULAS.fileHash(FileNames.SCHOOLS, new byte[0], seats)) + "\"}";
        String band = mechanism == DrawMechanism.AR ? "\"e\":2," : "";
        return "{\"bundlePolicy\":\"OVERFLOW\"," + band + "\"files\":" + hashes + ",\"mechanism\":\"" + mechanism
                + "\",\"tiebreak\":\"SINGLE\",\"waitlist\":\"FIXED_ORDER\"}";
    }

    private static StringBuilder number(StringBuilder text, int child) {
        return text.append("G2026-").append(100_000_000 + child);
    }

    private static StringBuilder code(StringBuilder text, int school) {
        return text.append('S').append(100_000 + school);
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
