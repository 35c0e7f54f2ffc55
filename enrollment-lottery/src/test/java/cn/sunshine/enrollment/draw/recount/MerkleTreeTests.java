package cn.sunshine.enrollment.draw.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Section 6: proofs made here by the recursive definition of RFC 6962, checked by the loops of the protocol. */
class MerkleTreeTests {

    private static final int LARGEST = 18;
    private static final Where PROOF = Where.in("proof");

    private final MerkleTree tree = new MerkleTree(Hash.SHA_256);

    @Test
    void computesTheRootsOfTheReferenceTree() {
        List<byte[]> leaves = List.of(new byte[0], new byte[] {0}, new byte[] {0x10});
        assertThat(Text.hex(tree.root(leaves.subList(0, 1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(Text.hex(tree.root(leaves.subList(0, 2))))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(Text.hex(tree.root(leaves)))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    }

    @Test
    void acceptsEveryLeafAtItsPlaceAndNowhereElse() {
        for (int n = 1; n <= LARGEST; n++) {
            List<byte[]> leaves = leaves(n);
            byte[] root = tree.root(leaves);
            for (int m = 0; m < n; m++) {
                List<byte[]> path = path(m, leaves);
                byte[] leaf = leaves.get(m);
                int size = n;
                tree.requireIncluded(leaf, m, n, path, root, PROOF);
                for (int other = 0; other <= n; other++) {
                    int index = other;
                    if (other != m) {
                        requireRefused(() -> tree.requireIncluded(leaf, index, size, path, root, PROOF), "PROOF_");
                    }
                }
                requireRefused(() -> tree.requireIncluded(leaf, size, size, path, root, PROOF), "PROOF_INDEX");
                requireSpoiled(
                        path, spoiled -> tree.requireIncluded(leaf, index(leaves, leaf), size, spoiled, root, PROOF));
            }
        }
    }

    @Test
    void acceptsEveryTreeThatGrewAndNoOther() {
        for (int n = 1; n <= LARGEST; n++) {
            byte[] second = tree.root(leaves(n));
            for (int m = 1; m < n; m++) {
                byte[] first = tree.root(leaves(m));
                List<byte[]> proof = consistency(m, leaves(n), true);
                int before = m;
                int after = n;
                tree.requireConsistent(m, first, n, second, proof, PROOF);
                requireSpoiled(proof, spoiled -> tree.requireConsistent(before, first, after, second, spoiled, PROOF));
                requireRefused(() -> tree.requireConsistent(before, second, after, second, proof, PROOF), "PROOF_");
                requireRefused(() -> tree.requireConsistent(before, first, after, first, proof, PROOF), "PROOF_");
            }
        }
    }

    @Test
    void saysOfAProofBetweenTwoTreesThatItEndsBeforeTheRoot() {
        List<byte[]> proof = consistency(3, leaves(7), true);
        List<byte[]> cut = proof.subList(0, proof.size() - 1);

        requireRefused(
                () -> tree.requireConsistent(3, tree.root(leaves(3)), 7, tree.root(leaves(7)), cut, PROOF),
                "PROOF_TOO_SHORT");
    }

    @Test
    void aTreeIsConsistentWithItself() {
        byte[] root = tree.root(leaves(3));
        tree.requireConsistent(3, root, 3, root, List.of(), PROOF);
        requireRefused(() -> tree.requireConsistent(3, root, 3, root, List.of(root), PROOF), "PROOF_TOO_LONG");
        requireRefused(
                () -> tree.requireConsistent(3, root, 3, new byte[Hash.LENGTH], List.of(), PROOF), "PROOF_MISMATCH");
        requireRefused(() -> tree.requireConsistent(0, root, 3, root, List.of(root), PROOF), "PROOF_INDEX");
        requireRefused(() -> tree.requireConsistent(4, root, 3, root, List.of(root), PROOF), "PROOF_INDEX");
        requireRefused(() -> tree.requireConsistent(2, root, 3, root, List.of(), PROOF), "PROOF_TOO_SHORT");
    }

    private static int index(List<byte[]> leaves, byte[] leaf) {
        return leaves.indexOf(leaf);
    }

    /** A proof that is cut at either end, extended, or changed in one place is refused. */
    private static void requireSpoiled(List<byte[]> proof, Consumer<List<byte[]>> check) {
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(new byte[Hash.LENGTH]);
        requireRefused(() -> check.accept(longer), "PROOF_");
        if (!proof.isEmpty()) {
            requireRefused(() -> check.accept(proof.subList(0, proof.size() - 1)), "PROOF_");
            requireRefused(() -> check.accept(proof.subList(1, proof.size())), "PROOF_");
        }
        for (int i = 0; i < proof.size(); i++) {
            List<byte[]> changed = new ArrayList<>(proof);
            changed.set(i, new byte[Hash.LENGTH]);
            requireRefused(() -> check.accept(changed), "PROOF_MISMATCH");
        }
    }

    private static List<byte[]> leaves(int n) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            leaves.add(new byte[] {(byte) i});
        }
        return leaves;
    }

    /** RFC 6962, 2.1.1: PATH(m, D[n]). */
    private List<byte[]> path(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        return m < k ? with(path(m, left), tree.root(right)) : with(path(m - k, right), tree.root(left));
    }

    /** RFC 6962, 2.1.2: SUBPROOF(m, D[n], b). */
    private List<byte[]> consistency(int m, List<byte[]> leaves, boolean whole) {
        if (m == leaves.size()) {
            return whole ? List.of() : List.of(tree.root(leaves));
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        return m <= k
                ? with(consistency(m, left, whole), tree.root(right))
                : with(consistency(m - k, right, false), tree.root(left));
    }

    private static List<byte[]> with(List<byte[]> proof, byte[] last) {
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(last);
        return longer;
    }

    private static void requireRefused(ThrowingCallable call, String code) {
        assertThatExceptionOfType(ContradictionException.class).isThrownBy(call).withMessageStartingWith(code);
    }
}
