package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.ApplicantNumber;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.Receipt;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.CsvReader;
import cn.sunshine.enrollment.draw.canonical.CsvTable;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import cn.sunshine.enrollment.draw.merkle.MerkleTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The private roll with its blinds (private.csv, blinds.csv). Its lines, hidden behind blinds, are the leaves of the tree
 * whose root is published: identities are fixed without being shown.
 */
public final class PrivateRoll {

    /** Columns of blinds.csv. */
    public static final List<String> BLINDS_HEADER = List.of("applicant", "blind");

    /** Bytes of a blind: too many to guess. */
    public static final int BLIND_LENGTH = 16;

    private final List<String> lines;
    private final List<byte[]> blinds;
    private final MerkleTree tree;

    private PrivateRoll(List<String> lines, List<byte[]> blinds, HashSuite suite) {
        this.lines = lines;
        this.blinds = blinds;
        List<byte[]> leaves = new ArrayList<>(lines.size());
        for (int row = 0; row < lines.size(); row++) {
            leaves.add(Formulas.leaf(lines.get(row), blinds.get(row)));
        }
        this.tree = MerkleTree.of(suite, leaves);
    }

    /**
     * Reads both files against the public roll.
     *
     * @throws DrawRefusedException if a line does not begin with its row of the roll; the message names the applicant and
     *     nothing else of the line
     */
    public static PrivateRoll read(Roll roll, byte[] privateBytes, byte[] blindBytes, HashSuite suite) {
        CsvTable table = CsvReader.read(FileNames.PRIVATE, privateBytes, 1).requireHeaderStart(roll.header());
        requireSameSize(roll, table);
        for (int row = 0; row < roll.size(); row++) {
            requireLine(roll, row, table.lines().get(row), table.place(row));
        }
        return new PrivateRoll(table.lines(), readBlinds(roll, blindBytes), suite);
    }

    /** Refuses a private line that does not begin with row {@code row} of the roll. */
    public static void requireLine(Roll roll, int row, String line, Place place) {
        if (!line.equals(roll.line(row)) && !line.startsWith(roll.line(row) + ",")) {
            throw new DrawRefusedException(
                    RefusalCode.ROWS_DIFFER,
                    place,
                    "the line does not begin with row " + row + " of the roll, " + roll.applicant(row));
        }
    }

    static void requireSameSize(Roll roll, CsvTable table) {
        if (table.size() != roll.size()) {
            throw new DrawRefusedException(
                    RefusalCode.ROWS_DIFFER,
                    Place.of(table.file()),
                    "the roll has " + roll.size() + " rows, this file " + table.size());
        }
    }

    static void requireSameApplicants(Roll roll, CsvTable table) {
        requireSameSize(roll, table);
        for (int row = 0; row < roll.size(); row++) {
            if (!table.field(row, 0).equals(roll.applicant(row))) {
                throw new DrawRefusedException(
                        RefusalCode.ROWS_DIFFER, table.place(row, 0), "the roll has " + roll.applicant(row) + " here");
            }
        }
    }

    private static List<byte[]> readBlinds(Roll roll, byte[] bytes) {
        CsvTable table = CsvReader.read(FileNames.BLINDS, bytes, 1).requireHeader(BLINDS_HEADER);
        requireSameApplicants(roll, table);
        List<byte[]> blinds = new ArrayList<>(roll.size());
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < roll.size(); row++) {
            blinds.add(Hex.parse(table.field(row, 1), BLIND_LENGTH, table.place(row, 1)));
            if (!seen.add(table.field(row, 1))) {
                throw new DrawRefusedException(
                        RefusalCode.DUPLICATE_ID, table.place(row, 1), "another family has the same blind");
            }
        }
        return blinds;
    }

    public byte[] root() {
        return tree.root();
    }

    /** The receipt for a row, from 0. */
    public Receipt receipt(ApplicantNumber applicant, int row) {
        return new Receipt(
                applicant,
                row,
                lines.get(row),
                Hex.of(blinds.get(row)),
                lines.size(),
                tree.inclusionProof(row).stream().map(Hex::of).toList());
    }
}
