package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Frame;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import cn.sunshine.enrollment.draw.ceremony.Officers;
import cn.sunshine.enrollment.draw.crypto.Ed25519;
import java.util.Set;

/** Signatures of officers and notary over the manifest (docs/lottery-protocol.md, section 12). */
final class Signatures {

    private static final Set<String> KEYS = Set.of("algorithm", "publicKey", "signature", "signer");

    private Signatures() {}

    /** Checks them all; returns how many there are. */
    static int check(DrawFiles files, Manifest manifest) {
        int checked = 0;
        for (String name : files.names()) {
            if (name.startsWith("signatures/") && name.endsWith(".json")) {
                require(JsonReader.read(name, files.require(name)).requireKeys(KEYS, Set.of()), manifest);
                checked++;
            }
        }
        return checked;
    }

    /** How many there are, and what that is worth: a forger signs with keys of his own. */
    static String words(int checked) {
        return checked == 0 ? "no signatures" : checked + " signatures, each by a key that nobody vouches for";
    }

    private static void require(JsonFields json, Manifest manifest) {
        if (!json.text("algorithm").equals("Ed25519")) {
            throw new DrawRefusedException(RefusalCode.INVALID_VALUE, json.place("algorithm"), "expected Ed25519");
        }
        Ed25519.verify(
                json.hex("publicKey", Ed25519.KEY_LENGTH),
                signedBytes(json.name("signer", Officers.MAX_NAME), manifest.manifestHash()),
                json.hex("signature", Ed25519.SIGNATURE_LENGTH),
                json.place("signature"));
    }

    static byte[] signedBytes(String signer, byte[] manifestHash) {
        return Frame.of("signature").text(signer).raw(manifestHash).bytes();
    }
}
