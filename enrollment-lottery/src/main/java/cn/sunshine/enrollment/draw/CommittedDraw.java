package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.EntropyRecord;
import cn.sunshine.enrollment.draw.ceremony.FileNames;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import cn.sunshine.enrollment.draw.ceremony.Officers;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A draw whose manifest can be published: from here on nothing can be chosen any more. Second of three states; the next is
 * {@link CompletedDraw}.
 */
public final class CommittedDraw {

    private final DrawInputs inputs;
    private final Manifest manifest;
    private final Officers commitments;

    private CommittedDraw(DrawFiles files) {
        this.manifest = Manifest.read(files.require(FileNames.MANIFEST));
        this.commitments = Officers.commitments(files.require(FileNames.COMMITMENTS));
        this.inputs = DrawInputs.read(files, manifest.hash());
        manifest.requireHashesOf(inputs);
        manifest.requireCommitments(commitments);
        inputs.privateRoll().ifPresent(roll -> manifest.requireRoot(roll.root()));
    }

    /**
     * Takes up a draw from files; checks every hash of the manifest.
     *
     * @throws DrawRefusedException if the inputs are not those that were fixed
     */
    public static CommittedDraw read(DrawFiles files) {
        return new CommittedDraw(files);
    }

    public DrawFiles files() {
        return inputs.files();
    }

    public DrawId id() {
        return new DrawId(manifest.drawId());
    }

    public String manifestHash() {
        return Hex.of(manifest.manifestHash());
    }

    /** Officers in their order. */
    public List<String> officers() {
        return commitments.names();
    }

    /**
     * Checks one officer's secret as soon as it is opened.
     *
     * @throws DrawRefusedException with NAMES_DIFFER if there is no such officer, with COMMITMENT_MISMATCH if the secret is
     *     not the one committed to
     */
    public void requireOpens(Reveal reveal) {
        int officer = commitments.names().indexOf(reveal.officer());
        Place place = Place.of(FileNames.REVEALS).field("officers");
        if (officer < 0) {
            throw new DrawRefusedException(
                    RefusalCode.NAMES_DIFFER, place, reveal.officer() + " is no officer of this draw");
        }
        String committed = Hex.of(commitments.values().get(officer));
        if (!reveal.commitment(manifest.hash(), id()).hex().equals(committed)) {
            throw new DrawRefusedException(
                    RefusalCode.COMMITMENT_MISMATCH,
                    place,
                    "the secret of " + reveal.officer() + " does not open its commitment");
        }
    }

    /**
     * Opens all secrets: everything that can be public before the numbers are drawn, reveals.json included.
     *
     * @param reveals the officers' secrets in the officers' order
     * @throws DrawRefusedException if a secret does not open its commitment, or a secret stands twice
     */
    public DrawFiles open(List<Reveal> reveals) {
        Officers opened = new Officers(
                FileNames.REVEALS,
                reveals.stream().map(Reveal::officer).toList(),
                reveals.stream()
                        .map(reveal -> Hex.parse(reveal.secret(), HashSuite.LENGTH, Place.of(FileNames.REVEALS)))
                        .toList());
        DrawFiles files = files().with(FileNames.REVEALS, opened.bytes());
        manifest.requireOpened(commitments, Officers.reveals(files.require(FileNames.REVEALS)));
        return files;
    }

    /**
     * Draws. The same secrets and numbers give the same bytes on every machine.
     *
     * @throws DrawRefusedException as {@link #open}, or if the numbers are not in the form that was fixed
     */
    public CompletedDraw draw(List<Reveal> reveals, Entropy entropy, DrawProgress progress) {
        EntropyRecord numbers = new EntropyRecord(
                manifest.entropySource(), entropy.value(), entropy.knownAt(), evidence(entropy.evidence()));
        return CompletedDraw.draw(open(reveals).with(FileNames.ENTROPY, numbers.bytes()), progress);
    }

    private static SortedMap<String, byte[]> evidence(SortedMap<String, String> hex) {
        SortedMap<String, byte[]> evidence = new TreeMap<>(Texts::compare);
        hex.forEach((name, hash) -> evidence.put(name, Hex.parse(hash, HashSuite.LENGTH, Place.of(FileNames.ENTROPY))));
        return evidence;
    }
}
