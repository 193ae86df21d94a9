package io.github.monokeras.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One operation of one job by one candidate, as JMH calls it; every call is a sample. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Operation {

    /** The system property that names the folder of the run's jobs and data. */
    static final String FOLDER = "bench.folder";

    /** The system property that names the device, {@code cpu} or {@code gpu}. */
    static final String DEVICE = "bench.device";

    @Param({})
    public String opponent = "";

    @Param({})
    public String job = "";

    private Callable<Object> operation = () -> job;

    /** Makes the model ready, in the thread that will use it. */
    @Setup
    public void prepare() {
        Path folder = Path.of(System.getProperty(FOLDER));
        operation = Candidates.operation(opponent, job, folder, System.getProperty(DEVICE));
    }

    @Benchmark
    public Object operation() throws Exception {
        return operation.call();
    }
}
