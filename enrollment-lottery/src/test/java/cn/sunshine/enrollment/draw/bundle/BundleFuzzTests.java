package cn.sunshine.enrollment.draw.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.Fuzzing;
import cn.sunshine.enrollment.draw.Spoiling;
import cn.sunshine.enrollment.draw.TownExample;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import cn.sunshine.enrollment.draw.ceremony.Params;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BundleFuzzTests {

    private static final String SIGNATURE = "signatures/notary.json";
    private static final DrawFiles TOWN = BundleWriter.layer(TownExample.files(), BundleLayer.SEALED);
    private static final Manifest MANIFEST = Manifest.read(TOWN.require("manifest.json"));
    private static final Params PARAMS = DrawInputs.read(TOWN, DrawHash.SHA_256).params();

    @Property
    void filesJson(@ForAll long seed) {
        Fuzzing.hold(seed, TOWN.require("files.json"), bytes -> {
            FileIndex.check(TOWN.with("files.json", bytes), PARAMS);
            return JsonWriter.bytes(JsonReader.read("files.json", bytes).object());
        });
    }

    @Property(tries = 300)
    void signatures(@ForAll long seed) {
        Fuzzing.hold(seed, TOWN.require(SIGNATURE), bytes -> {
            Signatures.check(DrawFiles.none().with(SIGNATURE, bytes), MANIFEST);
            return JsonWriter.bytes(JsonReader.read(SIGNATURE, bytes).object());
        });
    }

    /** The sums are never read, only compared with those that the rules give. */
    @Property
    void sumsOfTheCode(@ForAll long seed) {
        Fuzzing.hold(seed, TOWN.require(CodeSums.NAME), bytes -> {
            CodeSums.check(TOWN.with(CodeSums.NAME, bytes), PARAMS);
            return CodeSums.add(DrawFiles.none(), PARAMS).require(CodeSums.NAME);
        });
    }

    /** One set of files has many archives, so what is read back is compared, not the archive. */
    @Property
    void zip(@ForAll long seed) {
        byte[] valid = BundleZip.write(DrawFiles.none()
                .with("roll.csv", TOWN.require("roll.csv"))
                .with("log/sth.json", TOWN.require("log/sth.json"))
                .with("seed.txt", TOWN.require("seed.txt")));
        Fuzzing.hold(seed, valid, bytes -> {
            DrawFiles read = BundleZip.read("b.zip", bytes, 1 << 20);
            DrawFiles again = BundleZip.read("b.zip", BundleZip.write(read), 1 << 20);
            assertThat(again.names()).isEqualTo(read.names());
            read.names().forEach(name -> assertThat(again.require(name)).isEqualTo(read.require(name)));
            return bytes;
        });
    }

    /** The verifier itself never fails but by saying so: whatever file is spoilt, ten steps come back. */
    @Property(tries = 200)
    void everyFileThroughTheWholeVerifier(@ForAll long seed) {
        List<String> names = List.copyOf(TOWN.names());
        String name = names.get((int) Long.remainderUnsigned(seed, names.size()));
        byte[] spoilt = new Spoiling(seed).spoil(TOWN.require(name));
        Fuzzing.hold(seed, TOWN.require(name), bytes -> {
            assertThat(BundleVerifier.verify(TOWN.with(name, bytes), TownExample.receipt(), DrawProgress.silent())
                            .steps())
                    .hasSize(10);
            return bytes;
        });
        assertThat(BundleVerifier.verify(
                                TOWN.without("files.json").with(name, spoilt), Optional.empty(), DrawProgress.silent())
                        .steps())
                .hasSize(10);
    }
}
