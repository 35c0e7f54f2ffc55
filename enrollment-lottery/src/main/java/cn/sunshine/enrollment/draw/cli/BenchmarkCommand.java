package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.bench.Benchmark;
import cn.sunshine.enrollment.draw.bench.Instance;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "benchmark",
        description = "Times each phase of drawing a generated instance on this machine.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class BenchmarkCommand implements Callable<Integer> {

    @Option(names = "--applicants", defaultValue = "100000", description = "children on the roll")
    private int applicants;

    @Option(names = "--preferences", defaultValue = "10", description = "schools on each list")
    private int preferences;

    @Option(names = "--schools", defaultValue = "50", description = "schools of the draw")
    private int schools;

    @Option(names = "--mechanism", defaultValue = "DA", description = "SD, IA, AR (of two choices), DA or TTC")
    @SuppressWarnings("NullAway.Init")
    private DrawMechanism mechanism;

    @Option(names = "--seed", defaultValue = "1", description = "from which the lists are generated")
    private long seed;

    @Option(names = "--runs", defaultValue = "5", description = "how often the same inputs are drawn")
    private int runs;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        benchmark().run().lines().forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    private Benchmark benchmark() {
        try {
            return new Benchmark(
                    new Instance(applicants, preferences, schools, mechanism, seed), runs, System::nanoTime);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
