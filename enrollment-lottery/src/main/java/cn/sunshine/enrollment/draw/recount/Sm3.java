package cn.sunshine.enrollment.draw.recount;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Section 5: SM3, as GB/T 32905-2016 describes it (chapter 5), with the names that it uses. */
final class Sm3 {

    private static final int[] IV = {
        0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
    };

    private Sm3() {}

    static byte[] hash(byte[] message) {
        int[] v = IV.clone();
        ByteBuffer padded = ByteBuffer.wrap(pad(message));
        while (padded.hasRemaining()) {
            int[] block = new int[16];
            for (int i = 0; i < 16; i++) {
                block[i] = padded.getInt();
            }
            compress(v, block);
        }
        ByteBuffer hash = ByteBuffer.allocate(Hash.LENGTH);
        Arrays.stream(v).forEach(hash::putInt);
        return hash.array();
    }

    /** 5.2: a one bit, as many zeros as needed, the length in bits. */
    private static byte[] pad(byte[] message) {
        int blocks = (message.length + 1 + Long.BYTES + Hash.BLOCK - 1) / Hash.BLOCK;
        ByteBuffer padded = ByteBuffer.allocate(blocks * Hash.BLOCK);
        padded.put(message).put((byte) 0x80);
        padded.putLong(padded.capacity() - Long.BYTES, 8L * message.length);
        return padded.array();
    }

    /** 5.3.3: the compression function. */
    private static void compress(int[] v, int[] block) {
        int[] w = expand(block);
        int a = v[0], b = v[1], c = v[2], d = v[3], e = v[4], f = v[5], g = v[6], h = v[7];
        for (int j = 0; j < 64; j++) {
            int t = j < 16 ? 0x79cc4519 : 0x7a879d8a;
            int ss1 = Integer.rotateLeft(Integer.rotateLeft(a, 12) + e + Integer.rotateLeft(t, j), 7);
            int ss2 = ss1 ^ Integer.rotateLeft(a, 12);
            int ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
            int gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
            int tt1 = ff + d + ss2 + (w[j] ^ w[j + 4]);
            int tt2 = gg + h + ss1 + w[j];
            d = c;
            c = Integer.rotateLeft(b, 9);
            b = a;
            a = tt1;
            h = g;
            g = Integer.rotateLeft(f, 19);
            f = e;
            e = tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17);
        }
        int[] registers = {a, b, c, d, e, f, g, h};
        for (int i = 0; i < 8; i++) {
            v[i] ^= registers[i];
        }
    }

    /** 5.3.2: a block of 16 words becomes 68. */
    private static int[] expand(int[] block) {
        int[] w = Arrays.copyOf(block, 68);
        for (int j = 16; j < 68; j++) {
            int x = w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15);
            int p1 = x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23);
            w[j] = p1 ^ Integer.rotateLeft(w[j - 13], 7) ^ w[j - 6];
        }
        return w;
    }
}
