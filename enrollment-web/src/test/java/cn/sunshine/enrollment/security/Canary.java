package cn.sunshine.enrollment.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A value that nobody else has, and all the ways in which it could lie somewhere without being encrypted. */
record Canary(String value) {

    private static final int SHORTEST = 8;

    /** It and its hexadecimal digits in every writing, as files and dumps hold bytes: each of them is one character. */
    Stream<String> forms() {
        return writings().flatMap(form -> Stream.of(latin(form), hex(form)));
    }

    /** The digests of it that anybody could compute by trying all numbers, in every writing. */
    Stream<String> digests() {
        return Stream.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SM3")
                .flatMap(algorithm -> spellings(digest(algorithm)))
                .map(Canary::latin);
    }

    private Stream<byte[]> writings() {
        byte[] plain = utf8(value);
        String url = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return Stream.of(
                        Stream.of(plain, utf8(url), utf8(url.toLowerCase(Locale.ROOT))),
                        Stream.of(value.getBytes(StandardCharsets.UTF_16LE), value.getBytes(StandardCharsets.UTF_16BE)),
                        Stream.of(utf8(hex(plain)), utf8(hex(plain).toUpperCase(Locale.ROOT))),
                        Stream.of(0, 1, 2).map(offset -> base64(plain, offset)),
                        Stream.of(utf8(new StringBuilder(value).reverse().toString())),
                        separated().map(Canary::utf8))
                .flatMap(form -> form);
    }

    /** As people write long numbers: a telephone 3-4-4, an identity number 6-8-4. */
    private Stream<String> separated() {
        String grouped = value.length() == 11
                ? value.replaceAll("(.{3})(.{4})(.{4})", "$1 $2 $3")
                : value.replaceAll("(.{6})(.{8})(.{4})", "$1 $2 $3");
        return grouped.equals(value) ? Stream.empty() : Stream.of(grouped, grouped.replace(' ', '-'));
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm, new BouncyCastleProvider())
                    .digest(utf8(value));
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private static Stream<byte[]> spellings(byte[] digest) {
        String hex = hex(digest);
        return List.of(digest, utf8(hex), utf8(hex.toUpperCase(Locale.ROOT)), base64(digest, 0)).stream();
    }

    /** The part of the Base64 text that does not depend on what stands before and after. */
    private static byte[] base64(byte[] plain, int offset) {
        byte[] shifted = new byte[offset + plain.length];
        System.arraycopy(plain, 0, shifted, offset, plain.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = (offset * 8 + 5) / 6;
        int to = shifted.length / 3 * 4;
        if (to - from < SHORTEST) {
            throw new IllegalArgumentException("too short to be told from chance");
        }
        return Arrays.copyOfRange(utf8(text), from, to);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
