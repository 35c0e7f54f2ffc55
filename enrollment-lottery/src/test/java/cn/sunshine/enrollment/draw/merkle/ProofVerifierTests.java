package cn.sunshine.enrollment.draw.merkle;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every proof of every tree up to 20 leaves, and every way to spoil one. */
class ProofVerifierTests {

    private static final int LARGEST = 20;
    private static final Place PROOF = Place.of("receipt.json").field("proof");
    private static final String AT = "receipt.json field proof";
    private static final byte[] STRANGER = new byte[32];

    @ParameterizedTest
    @EnumSource
    void acceptsEveryInclusionProof(DrawHash hash) {
        ProofVerifier verifier = verifier(hash);
        for (int size = 1; size <= LARGEST; size++) {
            MerkleTree tree = tree(hash, size);
            for (int index = 0; index < size; index++) {
                verifier.inclusion(leaf(index), index, size, tree.inclusionProof(index), tree.root(), PROOF);
            }
        }
        assertThat(tree(hash, LARGEST).inclusionProof(0)).hasSize(5);
    }

    @Test
    void refusesTruncatedAndExtendedInclusionProofs() {
        ProofVerifier verifier = verifier(DrawHash.SHA_256);
        for (int size = 1; size <= LARGEST; size++) {
            MerkleTree tree = tree(DrawHash.SHA_256, size);
            for (int index = 0; index < size; index++) {
                byte[] leaf = leaf(index);
                int at = index;
                int of = size;
                List<byte[]> path = tree.inclusionProof(index);
                assertRefused(
                        () -> verifier.inclusion(leaf, at, of, extended(path), tree.root(), PROOF),
                        RefusalCode.PROOF_TOO_LONG,
                        AT);
                if (!path.isEmpty()) {
                    assertRefused(
                            () -> verifier.inclusion(leaf, at, of, truncated(path), tree.root(), PROOF),
                            RefusalCode.PROOF_TOO_SHORT,
                            AT);
                }
            }
        }
    }

    @Test
    void refusesAProofForAnotherIndexLeafSizeOrRoot() {
        ProofVerifier verifier = verifier(DrawHash.SHA_256);
        for (int size = 2; size <= LARGEST; size++) {
            MerkleTree tree = tree(DrawHash.SHA_256, size);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = tree.inclusionProof(index);
                for (int other = 0; other < size; other++) {
                    if (other != index) {
                        assertRefusedProof(verifier, leaf(index), other, size, path, tree.root());
                        assertRefusedProof(verifier, leaf(other), index, size, path, tree.root());
                    }
                }
                assertRefusedProof(verifier, leaf(index), index, size, path, STRANGER);
                assertRefusedProof(verifier, leaf(index), index, size * 4L, path, tree.root());
            }
        }
    }

    @Test
    void refusesIndexesOutsideTheTree() {
        ProofVerifier verifier = verifier(DrawHash.SHA_256);

        for (long index : new long[] {-1, 3, 4}) {
            assertRefused(
                    () -> verifier.inclusion(leaf(0), index, 3, List.of(), STRANGER, PROOF),
                    RefusalCode.PROOF_INDEX,
                    AT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void acceptsEveryConsistencyProof(DrawHash hash) {
        ProofVerifier verifier = verifier(hash);
        int proofs = 0;
        for (int second = 1; second <= LARGEST; second++) {
            MerkleTree tree = tree(hash, second);
            for (int first = 1; first <= second; first++) {
                byte[] firstRoot = tree(hash, first).root();
                verifier.consistency(first, firstRoot, second, tree.root(), tree.consistencyProof(first), PROOF);
                proofs++;
            }
        }
        assertThat(proofs).isEqualTo(LARGEST * (LARGEST + 1) / 2);
    }

    @Test
    void refusesSpoiledConsistencyProofs() {
        ProofVerifier verifier = verifier(DrawHash.SHA_256);
        for (int second = 2; second <= LARGEST; second++) {
            MerkleTree tree = tree(DrawHash.SHA_256, second);
            for (int first = 1; first < second; first++) {
                byte[] firstRoot = tree(DrawHash.SHA_256, first).root();
                int m = first;
                int n = second;
                List<byte[]> path = tree.consistencyProof(first);
                assertRefused(
                        () -> verifier.consistency(m, firstRoot, n, tree.root(), extended(path), PROOF),
                        RefusalCode.PROOF_TOO_LONG,
                        AT);
                assertRefused(
                        () -> verifier.consistency(m, firstRoot, n, tree.root(), truncated(path), PROOF),
                        RefusalCode.PROOF_TOO_SHORT,
                        AT);
                assertRefused(
                        () -> verifier.consistency(m, STRANGER, n, tree.root(), path, PROOF),
                        RefusalCode.PROOF_MISMATCH,
                        AT);
                assertRefused(
                        () -> verifier.consistency(m, firstRoot, n, STRANGER, path, PROOF),
                        RefusalCode.PROOF_MISMATCH,
                        AT);
            }
        }
    }

    @Test
    void refusesConsistencyOfEqualTreesWithAPathOrAnotherRoot() {
        ProofVerifier verifier = verifier(DrawHash.SHA_256);
        byte[] root = tree(DrawHash.SHA_256, 3).root();

        assertRefused(
                () -> verifier.consistency(3, root, 3, root, List.of(root), PROOF), RefusalCode.PROOF_TOO_LONG, AT);
        assertRefused(
                () -> verifier.consistency(3, root, 3, STRANGER, List.of(), PROOF), RefusalCode.PROOF_MISMATCH, AT);
        assertRefused(() -> verifier.consistency(0, root, 3, root, List.of(), PROOF), RefusalCode.PROOF_INDEX, AT);
        assertRefused(() -> verifier.consistency(4, root, 3, root, List.of(), PROOF), RefusalCode.PROOF_INDEX, AT);
    }

    private static void assertRefusedProof(
            ProofVerifier verifier, byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        assertThatThrownBy(() -> verifier.inclusion(leaf, index, size, path, root, PROOF))
                .isInstanceOf(DrawRefusedException.class);
    }

    private static List<byte[]> extended(List<byte[]> path) {
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(STRANGER);
        return longer;
    }

    private static List<byte[]> truncated(List<byte[]> path) {
        return path.subList(0, path.size() - 1);
    }

    private static ProofVerifier verifier(DrawHash hash) {
        return new ProofVerifier(HashSuite.of(hash));
    }

    private static MerkleTree tree(DrawHash hash, int size) {
        return MerkleTree.of(
                HashSuite.of(hash),
                IntStream.range(0, size).mapToObj(ProofVerifierTests::leaf).toList());
    }

    private static byte[] leaf(int index) {
        return new byte[] {(byte) index};
    }
}
