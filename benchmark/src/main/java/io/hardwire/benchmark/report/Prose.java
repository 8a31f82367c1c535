package io.hardwire.benchmark.report;

/** The words of the page. */
final class Prose {
    static final String HEAD = """
            # Benchmarks

            <!-- Made from benchmark/results by the module benchmark ("Run it yourself" says how). Do not edit. -->

            Hardwire's generated networks against other Java libraries, one after the other on one core: the same network, the same data, the same batch.

            ## Run it yourself

            ```
            mvn -q -B -ntp -DskipTests package && java -jar benchmark/target/benchmark.jar quick
            ```

            prints a table in under ten minutes: of the most telling pieces of work, and without those who would take too long to warm up. `--every-task` adds the other pieces.
            Everything, with the heavy rivals, takes a JDK 25 (for Smile), Linux on x86-64 with OpenBLAS installed (for Smile, too), most of a gigabyte of libraries, and two to three hours:

            ```
            mvn -q -B -ntp -DskipTests -Pheavy package && java -jar benchmark/target/benchmark.jar all
            ```

            The JDK that runs the program is the JDK that is measured. In place of `all`, `starts` measures cold starts, warm-ups and builds alone, and `quick --every-task` speed alone, in half an hour.
            `--help` after any of them lists what can be chosen, and `--smoke` shows that everything runs.
            Where there is no `taskset`, nothing is pinned, and the program says so.

            `java -jar benchmark/target/benchmark.jar report` makes this page from the files in `benchmark/results`, where `all` keeps its results, and the others with `--keep`. `-Dhardwire.mnist=FOLDER`,
            before `-jar`, names the folder of MNIST's IDX files; without it, a seeded stand-in of the same shape is used. Irises and digits are the real ones; what 30-16-2 learns is a seeded
            stand-in.
            """;

    static final String NOTHING_YET = "\nNo figures yet.\n";

    static final String HOW_TO_READ = """

            ## How to read this

            Figures are nanoseconds for each sample, the median of JMH's measured stretches; smaller is better. A *pass* goes once over the data in their order: one update for each batch where the
            work is to train, all outputs where it is to predict. Data are in memory, in each library's own form, before the clock starts. Each library is used as its documentation shows for speed, on
            one thread by its own setting, with reused buffers where it offers them; `float` or `double` says what it calculates in, so compare a `double` with that in mind. Each was shown to
            learn by a test. Training is with the mean gradient of a batch: plain gradient descent, or, where the row says so, everyone's own Adam with betas of 0.9 and 0.999 and an epsilon of 1e-8,
            which Deep Netts and Smile do not have.

            The figures are of one machine and one day, whose neighbours nobody controls: ratios within a table say more than any figure alone, and small differences say nothing. Whoever
            shares the core slows down whom he meets: the second table has everyone's quickest stretch of 200 ms or more. Small networks show what a call costs, wide ones what the arithmetic
            costs; your network may be neither. Most inputs of MNIST's images are 0, four fifths of the stand-in's, and Hardwire's prediction of one sample leaves these out. A library that
            does much else, such as graphs of any shape or a GPU, pays for it here.
            Bytes are those of the Java heap, as JMH counts them, and some thousands that JMH itself allocates in every stretch are spread over its batches: a slow library seems to allocate dozens
            that it does not. That Hardwire allocates nothing is shown exactly by its tests. Native memory is not counted. An empty cell says that the library does not do this work, as ONNX Runtime
            trains nothing, or that it is missing from the race; the row of two threads is Hardwire's alone, because everyone else is held to one.

            Rows of one machine may come from several runs, which are listed above its tables: ratios within a run say more than those across runs. The share of the peak counts the operations of the
            matrix products alone, against the most that ten sums of multiply-adds on the Vector API reached before or after the race in the same run, and for two threads against twice that. These
            sums use the widest vectors of the machine, and Hardwire's kernels none beyond 256 bits: where it has 512, they may not come near its peak. Where neighbours slowed the sums down both
            times but not the kernel, a share exceeds 100 %.

            Before the first measured stretch everyone runs for as many seconds as a table says, in the same JVM: Hardwire for long, because it computes in plain Java until its kernels on the
            Vector API are compiled, too. A cold start is a fresh JVM with the data in memory: from nothing to the first answer, from nothing to the end of the first pass, and from there to 90 % of
            the speed at the end of a run of some seconds. What the processor adds to a build is the median of several compilations with it, each less one without, by a `javac` that was warmed up
            within one JVM: the first compilation of a fresh one takes longer.
            """;

    private Prose() {}
}
