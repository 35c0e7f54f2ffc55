package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawId;
import cn.sunshine.enrollment.draw.Reveal;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes an officer's secret and its commitment. The secret stays with the officer. */
@Command(
        name = "commit",
        description = "Makes an officer's secret (keep it!) and the commitment that is published.",
        mixinStandardHelpOptions = true)
final class CommitCommand implements Callable<Integer> {

    private static final int SECRET_LENGTH = 32;

    private static final List<String> KEEP = List.of(
            "现在就保存或打印两份，分别密封：一份自己保管，一份交第一位持有人作为密封副本。开启之前不给任何人看；丢失时只能由第一位持有人开启副本。",
            "Save or print it twice now, and seal both: keep one, and hand the other to the first holder as the sealed duplicate."
                    + " Show it to nobody before it is opened; if you lose it, only the duplicate that the first holder keeps can be"
                    + " opened.");

    @Option(names = "--draw", required = true, paramLabel = "ID", description = "the draw, as in manifest.json")
    private String draw = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "the officer, as in the protocol")
    private String name = "";

    @Option(names = "--hash", paramLabel = "HASH", description = "SHA-256 (default) or SM3")
    private String hash = DrawHash.SHA_256.label();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        byte[] secret = new byte[SECRET_LENGTH];
        new SecureRandom().nextBytes(secret);
        Reveal reveal = new Reveal(name, Hex.of(secret));
        DrawHash chosen = hash.equals(DrawHash.SM3.label()) ? DrawHash.SM3 : DrawHash.SHA_256;
        if (!chosen.label().equals(hash)) {
            throw new ParameterException(spec.commandLine(), "--hash is SHA-256 or SM3");
        }
        Json.Obj json = Json.Obj.empty()
                .with("commit", reveal.commitment(chosen, new DrawId(draw)).hex())
                .with("drawId", draw)
                .with("hash", hash)
                .with("name", name)
                .with("secret", reveal.secret());
        spec.commandLine().getOut().println(JsonWriter.line(json));
        KEEP.forEach(spec.commandLine().getErr()::println);
        return 0;
    }
}
