package cn.sunshine.enrollment.draw.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** One ticket on one thread: the engine's HMAC with its pads absorbed, and the platform's. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TicketBenchmarks {

    @Benchmark
    @OperationsPerInvocation(1000)
    public int engine() {
        return DrawWork.ticketsOfTheEngine();
    }

    @Benchmark
    @OperationsPerInvocation(1000)
    public int platform() {
        return DrawWork.ticketsOfThePlatform();
    }
}
