package cn.sunshine.enrollment.draw.merkle;

import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.ArrayList;
import java.util.List;

/**
 * Merkle tree of RFC 6962, section 2.1. A leaf is hashed behind 0x00, a node behind 0x01, so no node can be passed off as a
 * leaf. The levels are kept: pairing neighbours and lifting an odd last node unchanged gives the same tree as splitting
 * at the largest power of two, since the left part is always complete.
 */
public final class MerkleTree {

    private final MerkleHash hash;
    private final List<List<byte[]>> levels = new ArrayList<>();

    private MerkleTree(MerkleHash hash, List<byte[]> leafHashes) {
        this.hash = hash;
        List<byte[]> level = List.copyOf(leafHashes);
        levels.add(level);
        while (level.size() > 1) {
            level = parents(level);
            levels.add(level);
        }
    }

    /**
     * The tree over these leaf inputs.
     *
     * @throws IllegalArgumentException if there is none: the protocol has no empty tree
     */
    public static MerkleTree of(HashSuite suite, List<byte[]> leafInputs) {
        if (leafInputs.isEmpty()) {
            throw new IllegalArgumentException("a tree has at least one leaf");
        }
        MerkleHash hash = new MerkleHash(suite);
        return new MerkleTree(hash, leafInputs.stream().map(hash::leaf).toList());
    }

    private List<byte[]> parents(List<byte[]> level) {
        List<byte[]> parents = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            parents.add(hash.node(level.get(i), level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            parents.add(level.get(level.size() - 1));
        }
        return parents;
    }

    public int size() {
        return levels.get(0).size();
    }

    public byte[] root() {
        return levels.get(levels.size() - 1).get(0).clone();
    }

    /** The audit path of leaf {@code index}, counted from 0: siblings from the leaf upwards. */
    public List<byte[]> inclusionProof(int index) {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size());
        }
        List<byte[]> path = new ArrayList<>();
        int position = index;
        for (List<byte[]> level : levels) {
            int sibling = position ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling).clone());
            }
            position >>= 1;
        }
        return path;
    }

    /** PROOF(first, D[n]) of RFC 6962: that the tree of the first {@code first} leaves is a beginning of this one. */
    public List<byte[]> consistencyProof(int first) {
        if (first < 1 || first > size()) {
            throw new IllegalArgumentException("no tree of " + first + " in a tree of " + size());
        }
        List<byte[]> path = new ArrayList<>();
        subproof(first, 0, size(), true, path);
        return path;
    }

    private void subproof(int first, int from, int to, boolean known, List<byte[]> path) {
        int size = to - from;
        if (first == size) {
            if (!known) {
                path.add(rangeRoot(from, to));
            }
            return;
        }
        int split = Integer.highestOneBit(size - 1);
        if (first <= split) {
            subproof(first, from, from + split, known, path);
            path.add(rangeRoot(from + split, to));
        } else {
            subproof(first - split, from + split, to, false, path);
            path.add(rangeRoot(from, from + split));
        }
    }

    private byte[] rangeRoot(int from, int to) {
        if (to - from == 1) {
            return levels.get(0).get(from).clone();
        }
        int split = from + Integer.highestOneBit(to - from - 1);
        return hash.node(rangeRoot(from, split), rangeRoot(split, to));
    }
}
