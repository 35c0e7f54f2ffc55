package cn.sunshine.enrollment.draw.bench;

import cn.sunshine.enrollment.draw.DrawMechanism;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole draw, from read inputs to checked seats, beside a plain program that does the same. Budgets on two cores, tickets
 * included: a city of 100,000 children, 10 preferences and 50 schools under 500 ms, a million and 5 under 3000 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class DrawBenchmarks {

    /** Applicants, preferences, schools. */
    @Param({"100000 10 50", "1000000 5 50"})
    public String size;

    private DrawWork work;

    @Setup(Level.Trial)
    public void generate() {
        int[] sizes = Arrays.stream(size.split(" ")).mapToInt(Integer::parseInt).toArray();
        work = new DrawWork(new Instance(sizes[0], sizes[1], sizes[2], DrawMechanism.DA, 1));
    }

    @Benchmark
    public Object engine() {
        return work.engine();
    }

    @Benchmark
    public Object plain() {
        return work.plain();
    }
}
