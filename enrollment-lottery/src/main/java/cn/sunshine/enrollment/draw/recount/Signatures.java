package cn.sunshine.enrollment.draw.recount;

import java.util.List;
import java.util.Set;

/** Section 12: signatures of officers and notary over the manifest. Time stamps and deeds beside them are not checked. */
final class Signatures {

    private static final String FOLDER = "signatures/";

    private Signatures() {}

    /** Checks all of them. In words, as a number alone would say more than it shows: no key is known to be anybody's. */
    static String check(Bundle files, Manifest manifest) {
        List<String> names = files.names().stream()
                .filter(name -> name.startsWith(FOLDER) && name.endsWith(".json"))
                .toList();
        names.forEach(name -> require(Json.read(files, name), manifest));
        return names.isEmpty() ? "no signatures" : names.size() + " signatures, each by a key that nobody vouches for";
    }

    private static void require(JsonObject json, Manifest manifest) {
        json.requireKeys(Set.of("algorithm", "publicKey", "signature", "signer"), Set.of());
        if (!json.text("algorithm").equals("Ed25519")) {
            throw json.at("algorithm").expected("INVALID_VALUE", "Ed25519", json.text("algorithm"));
        }
        String signer = Identifiers.officer(json.text("signer"), json.at("signer"));
        Ed25519.requireSigned(
                Frame.of("signature", Text.utf8(signer), manifest.manifestHash()),
                json.bytes("signature", Ed25519.SIGNATURE_LENGTH),
                json.bytes("publicKey", Ed25519.KEY_LENGTH),
                json.at("signature"));
    }
}
