package cn.sunshine.enrollment.draw.recount;

import static cn.sunshine.enrollment.draw.recount.Draws.requireFail;
import static cn.sunshine.enrollment.draw.recount.Draws.requirePass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.Example;
import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.RandomDraws;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 12 and 13: who signed, and what a bundle holds. */
class FileListTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Ed25519" | "RSA"      | INVALID_VALUE at signatures/notary.json field algorithm
            "signer"  | "signed"   | UNKNOWN_KEY at signatures/notary.json field signed
            公证员    | 公证处     | INVALID_SIGNATURE at signatures/notary.json field signature
            公证员    | ' 公证员'  | OUTER_BLANK at signatures/notary.json field signer
            302a3005  | 302a3006   | INVALID_SIGNATURE at signatures/notary.json field signature
            {"        | {"":1,"    | INVALID_JSON at signatures/notary.json
            """)
    void aSignatureIsOfTheManifest(String from, String to, String detail) {
        String manifest = Example.committed(DrawHash.SHA_256).manifestHash();
        String signature =
                new String(LoggedExample.signature("公证员", HexFormat.of().parseHex(manifest)), StandardCharsets.UTF_8);
        DrawFiles files = Draws.SIMPLE.files().with("signatures/notary.tsr", new byte[] {1});

        requirePass("hashes", files.with("signatures/notary.json", Text.utf8(signature)));
        assertThat(signature).contains(from);
        requireFail("hashes", files.with("signatures/notary.json", Text.utf8(signature.replace(from, to))), detail);
    }

    @Test
    void aKeyThatIsNoPointIsNoKey() {
        byte[] key = HexFormat.of().parseHex("302a300506032b6570032100" + "ff".repeat(32));
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> Ed25519.requireSigned(new byte[0], new byte[64], key, Where.in("sig")))
                .withMessageStartingWith("INVALID_SIGNATURE at sig");
    }

    @Test
    void programsAreThoseOfTheRules() {
        String sums = "cd".repeat(32) + "  draw.jar\n" + "ab".repeat(32) + "  verify.html\n";
        DrawFiles files = Draws.MANY.files().with("code/SHA256SUMS", Text.utf8(sums));
        requirePass("hashes", files);
        requirePass("hashes", listed(files, "sealed"));
        requireFail("hashes", Draws.MANY.replaced("code/SHA256SUMS", sums + "\n"), "RESULT_DIFFERS at code/SHA256SUMS");
        requireFail("hashes", Draws.SIMPLE.replaced("code/SHA256SUMS", sums), "RESULT_DIFFERS at code/SHA256SUMS");
        requireFail("hashes", listed(Draws.MANY.files(), "sealed"), "MISSING_FILE at code/SHA256SUMS");
    }

    @Test
    void aListedBundleHoldsWhatIsListedAndBelongsThere() {
        DrawFiles sealed = Draws.SIMPLE.files();
        DrawFiles open = sealed.without("private.csv").without("blinds.csv");
        requirePass("hashes", listed(sealed, "sealed"));
        requirePass("hashes", listed(open, "public"));
        requireFail("hashes", listed(sealed, "public"), "UNKNOWN_FILE at blinds.csv");
        requireFail("hashes", listed(open, "secret"), "INVALID_VALUE at files.json field layer");
        requireFail(
                "hashes",
                listed(open, "public").without("vectors.json").with("vectors.json", new byte[1]),
                "UNKNOWN_FILE at vectors.json");
        requireFail("hashes", listed(open.with("other.txt", new byte[1]), "public"), "UNKNOWN_FILE at other.txt");
        requireFail("hashes", listed(open, "public").without("trace.ndjson"), "MISSING_FILE at trace.ndjson");
        requireFail("hashes", listed(open, "public").with("trace.ndjson", new byte[1]), "CHANGED_FILE at trace.ndjson");
        requireFail(
                "hashes",
                open.with("files.json", Text.utf8("{\"files\":{}}")),
                "MISSING_KEY at files.json field layer");
        for (String name : List.of("prefs.csv", "trace.ndjson")) {
            DrawFiles one = Draws.RESERVED.files();
            for (String other : List.of("private.csv", "blinds.csv", "salts.json", "prefs.csv", "trace.ndjson")) {
                one = other.equals(name) || other.equals("salts.json") && name.equals("prefs.csv")
                        ? one
                        : one.without(other);
            }
            requireFail("hashes", listed(one, "public"), "UNKNOWN_FILE at " + name);
        }
        DrawFiles multiple = Draws.MANY.files();
        for (String other :
                List.of("private.csv", "blinds.csv", "salts.json", "prefs.csv", "tiers.csv", "trace.ndjson")) {
            multiple = multiple.without(other);
        }
        String sums = "cd".repeat(32) + "  draw.jar\n" + "ab".repeat(32) + "  verify.html\n";
        multiple = multiple.with("code/SHA256SUMS", Text.utf8(sums));
        requireFail("hashes", listed(multiple, "public"), "UNKNOWN_FILE at tickets.csv");
        requirePass("hashes", listed(multiple.without("tickets.csv"), "public"));
    }

    @Test
    void aDrawForOneSchoolWithTiersByChoiceHidesItsTrace() {
        DrawRules rules = DrawRules.single().withTiers(RandomDraws.TIERS);
        DrawFiles files = RandomDraws.drawn(DrawHash.SHA_256, rules, true, 4).files();
        DrawFiles open = files.without("private.csv")
                .without("blinds.csv")
                .without("salts.json")
                .without("tiers.csv");

        requirePass("replay", listed(files, "sealed"));
        requireFail("hashes", listed(open, "public"), "UNKNOWN_FILE at trace.ndjson");
        requirePass("hashes", listed(open.without("trace.ndjson"), "public"));
    }

    @Test
    void knowsTheFilesOfABundle() {
        assertThat(List.of("signatures/a.json", "signatures/B_9.-.tsr", "signatures/x.pdf", "verifier/verify.html"))
                .allMatch(FileList::isKnown);
        assertThat(List.of("signatures/.txt", "signatures/a/b.json", "signatures/a.html", "log/", "notes.txt"))
                .noneMatch(FileList::isKnown);
    }

    private static DrawFiles listed(DrawFiles files, String layer) {
        StringBuilder list = new StringBuilder("{\"files\":{");
        String comma = "";
        for (String name : files.names()) {
            list.append(comma).append('"').append(name).append("\":\"");
            list.append(Text.hex(Hash.SHA_256.of(files.require(name)))).append('"');
            comma = ",";
        }
        return files.with("files.json", Text.utf8(list + "},\"layer\":\"" + layer + "\"}"));
    }
}
