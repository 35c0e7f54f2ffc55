package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Section 6: the tree of RFC 6962, section 2.1, its root and its two kinds of proof. The loops and names are those of the
 * protocol. Where it says "while fn is even and fn != 0", fn is odd or equals sn, which is not 0 there: the second half of
 * the condition always holds.
 */
record MerkleTree(Hash hash) {

    byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaf(leaves.get(0));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private byte[] leaf(byte[] input) {
        return hash.of(Hash.joined(new byte[] {0}, input));
    }

    private byte[] node(byte[] left, byte[] right) {
        return hash.of(Hash.joined(new byte[] {1}, left, right));
    }

    /** The leaf stands at index m of the tree with n leaves and this root. */
    void requireIncluded(byte[] leaf, long m, long n, List<byte[]> path, byte[] root, Where where) {
        if (m >= n) {
            throw where.expected("PROOF_INDEX", "an index below " + n, m);
        }
        long fn = m;
        long sn = n - 1;
        byte[] r = leaf(leaf);
        for (byte[] v : path) {
            requireRoom(sn, where);
            if (fn % 2 == 1 || fn == sn) {
                r = node(v, r);
                while (fn % 2 == 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = node(r, v);
            }
            fn >>= 1;
            sn >>= 1;
        }
        requireTop(sn, where);
        requireSame(root, r, where);
    }

    /** The tree with n leaves is the tree with m leaves, the first of them, and others behind. */
    void requireConsistent(long m, byte[] first, long n, byte[] second, List<byte[]> proof, Where where) {
        if (m == 0 || m > n) {
            throw where.expected("PROOF_INDEX", "a size from 1 to " + n, m);
        }
        if (m == n) {
            requireEmpty(proof, where);
            requireSame(first, second, where);
            return;
        }
        if (proof.isEmpty()) {
            throw where.expected("PROOF_TOO_SHORT", "a proof", "an empty one");
        }
        Deque<byte[]> p = new ArrayDeque<>(proof);
        if (Long.bitCount(m) == 1) {
            p.addFirst(first);
        }
        long fn = m - 1;
        long sn = n - 1;
        while (fn % 2 == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = p.removeFirst();
        byte[] sr = fr;
        for (byte[] c : p) {
            requireRoom(sn, where);
            if (fn % 2 == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while (fn % 2 == 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        requireTop(sn, where);
        requireSame(first, fr, where);
        requireSame(second, sr, where);
    }

    private static void requireRoom(long sn, Where where) {
        if (sn == 0) {
            throw where.expected("PROOF_TOO_LONG", "a path that ends at the root", "one that goes on");
        }
    }

    private static void requireEmpty(List<byte[]> proof, Where where) {
        if (!proof.isEmpty()) {
            throw where.expected("PROOF_TOO_LONG", "an empty proof between a tree and itself", "one that goes on");
        }
    }

    private static void requireTop(long sn, Where where) {
        if (sn != 0) {
            throw where.expected("PROOF_TOO_SHORT", "a path up to the root", "one that ends before it");
        }
    }

    private static void requireSame(byte[] root, byte[] computed, Where where) {
        if (!Arrays.equals(root, computed)) {
            throw where.expected("PROOF_MISMATCH", "the root " + Text.hex(root), Text.hex(computed));
        }
    }
}
