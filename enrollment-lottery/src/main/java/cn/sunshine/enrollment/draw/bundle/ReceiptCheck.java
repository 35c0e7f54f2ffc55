package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.Receipt;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.Formulas;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import cn.sunshine.enrollment.draw.ceremony.PrivateRoll;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import cn.sunshine.enrollment.draw.merkle.ProofVerifier;
import java.util.List;

/** Checks a family's receipt against the published roll and root. */
final class ReceiptCheck {

    private static final Place RECEIPT = Place.of("receipt.json");

    private ReceiptCheck() {}

    static void check(Receipt receipt, DrawInputs draw, Manifest manifest) {
        if (receipt.size() != draw.roll().size() || receipt.index() >= receipt.size()) {
            throw new DrawRefusedException(
                    RefusalCode.PROOF_INDEX,
                    RECEIPT.field("index"),
                    "the roll has " + draw.roll().size() + " rows, the receipt speaks of " + receipt.size());
        }
        int row = (int) receipt.index();
        if (!draw.roll().applicant(row).equals(receipt.applicant().value())) {
            throw new DrawRefusedException(
                    RefusalCode.ROWS_DIFFER, RECEIPT.field("applicant"), "another applicant stands in this row");
        }
        PrivateRoll.requireLine(draw.roll(), row, receipt.line(), RECEIPT.field("line"));
        byte[] leaf = Formulas.leaf(
                receipt.line(), Hex.parse(receipt.blind(), PrivateRoll.BLIND_LENGTH, RECEIPT.field("blind")));
        List<byte[]> path = receipt.proof().stream()
                .map(hex -> Hex.parse(hex, HashSuite.LENGTH, RECEIPT.field("proof")))
                .toList();
        new ProofVerifier(draw.formulas().suite())
                .inclusion(leaf, receipt.index(), receipt.size(), path, manifest.rollRoot(), RECEIPT.field("proof"));
    }
}
