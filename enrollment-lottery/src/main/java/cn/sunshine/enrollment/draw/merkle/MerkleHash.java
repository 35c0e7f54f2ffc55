package cn.sunshine.enrollment.draw.merkle;

import cn.sunshine.enrollment.draw.crypto.HashSuite;

/** Leaf and node hash of RFC 6962. */
record MerkleHash(HashSuite suite) {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    byte[] leaf(byte[] input) {
        byte[] message = new byte[1 + input.length];
        message[0] = LEAF;
        System.arraycopy(input, 0, message, 1, input.length);
        return suite.hash(message);
    }

    byte[] node(byte[] left, byte[] right) {
        byte[] message = new byte[1 + left.length + right.length];
        message[0] = NODE;
        System.arraycopy(left, 0, message, 1, left.length);
        System.arraycopy(right, 0, message, 1 + left.length, right.length);
        return suite.hash(message);
    }
}
