package cn.sunshine.enrollment.draw.merkle;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks proofs of RFC 6962 by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2. It shares nothing with the
 * tree but the two hashes. A path that is too short, too long or for another index is refused, never read part of the way.
 */
public final class ProofVerifier {

    private final MerkleHash hash;

    public ProofVerifier(HashSuite suite) {
        hash = new MerkleHash(suite);
    }

    /**
     * Leaf {@code index} of a tree of {@code size} leaves with this root is {@code leafInput}.
     *
     * @param index from 0
     * @throws DrawRefusedException with a PROOF code if this is not shown
     */
    public void inclusion(byte[] leafInput, long index, long size, List<byte[]> path, byte[] root, Place place) {
        if (index < 0 || index >= size) {
            throw new DrawRefusedException(RefusalCode.PROOF_INDEX, place, index + " is no leaf of " + size);
        }
        Walk walk = new Walk(index, size - 1, place);
        byte[] reached = hash.leaf(leafInput);
        for (byte[] sibling : path) {
            reached = walk.siblingIsLeft() ? hash.node(sibling, reached) : hash.node(reached, sibling);
            walk.up();
        }
        walk.requireTop();
        requireSame(reached, root, place);
    }

    /**
     * The tree of {@code first} leaves with root {@code firstRoot} is a beginning of the tree of {@code second} leaves
     * with root {@code secondRoot}.
     *
     * @throws DrawRefusedException with a PROOF code if this is not shown
     */
    public void consistency(
            long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path, Place place) {
        if (first < 1 || first > second) {
            throw new DrawRefusedException(
                    RefusalCode.PROOF_INDEX, place, "no tree of " + first + " in one of " + second);
        }
        if (first == second) {
            requireEmpty(path, place);
            requireSame(firstRoot, secondRoot, place);
        } else {
            grown(first, firstRoot, second, secondRoot, path, place);
        }
    }

    private void grown(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path, Place place) {
        List<byte[]> nodes = new ArrayList<>(path);
        if (nodes.isEmpty()) {
            throw new DrawRefusedException(RefusalCode.PROOF_TOO_SHORT, place, "the path is empty");
        }
        if (Long.bitCount(first) == 1) {
            nodes.add(0, firstRoot);
        }
        Walk walk = new Walk(first - 1, second - 1, place).skipComplete();
        byte[] old = nodes.get(0);
        byte[] grown = nodes.get(0);
        for (byte[] node : nodes.subList(1, nodes.size())) {
            if (walk.siblingIsLeft()) {
                old = hash.node(node, old);
                grown = hash.node(node, grown);
            } else {
                grown = hash.node(grown, node);
            }
            walk.up();
        }
        walk.requireTop();
        requireSame(old, firstRoot, place);
        requireSame(grown, secondRoot, place);
    }

    private static void requireEmpty(List<byte[]> path, Place place) {
        if (!path.isEmpty()) {
            throw new DrawRefusedException(RefusalCode.PROOF_TOO_LONG, place, "equal trees need no path");
        }
    }

    private static void requireSame(byte[] reached, byte[] root, Place place) {
        if (!Arrays.equals(reached, root)) {
            throw new DrawRefusedException(
                    RefusalCode.PROOF_MISMATCH, place, "the path does not lead to the root that was published");
        }
    }
}
