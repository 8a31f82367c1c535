package io.hardwire.benchmark.work;

import java.util.Locale;

/** The pieces of work that are raced: the rows of the table. */
public enum Task {
    /** 4-8-3, one update for 8 samples. */
    IRIS_TRAIN_8(Topology.IRIS, Kind.TRAIN, 8, 1),
    /** 4-8-3, one update for 16 samples. */
    IRIS_TRAIN_16(Topology.IRIS, Kind.TRAIN, 16, 1),
    /** 4-8-3, one update for 32 samples. */
    IRIS_TRAIN_32(Topology.IRIS, Kind.TRAIN, 32, 1),
    /** 4-8-3, one update for the whole table. */
    IRIS_TRAIN_ALL(Topology.IRIS, Kind.TRAIN, 150, 1),
    /** 4-8-3, one update for each sample. */
    IRIS_TRAIN_1(Topology.IRIS, Kind.TRAIN, 1, 1),
    /** 4-8-3, one sample a call. */
    IRIS_PREDICT_1(Topology.IRIS, Kind.PREDICT, 1, 1),
    /** 4-8-3, 32 samples a call. */
    IRIS_PREDICT_32(Topology.IRIS, Kind.PREDICT, 32, 1),
    /** 30-16-2, one update for 32 samples. */
    TUMOUR_TRAIN_32(Topology.TUMOUR, Kind.TRAIN, 32, 1),
    /** 64-32-10, one update for 32 samples. */
    DIGIT_TRAIN_32(Topology.DIGIT, Kind.TRAIN, 32, 1),
    /** 4-32-16-4, one update by Adam for 10,000 samples. */
    EXPONENTIAL_ADAM_ALL(Topology.EXPONENTIAL, Kind.TRAIN, 10_000, 1),
    /** The same on two cores. */
    EXPONENTIAL_ADAM_ALL_2(Topology.EXPONENTIAL, Kind.TRAIN, 10_000, 2),
    /** 784-128-10, one update for 32 samples. */
    IMAGE_TRAIN_32(Topology.IMAGE, Kind.TRAIN, 32, 1),
    /** 784-128-10, one update for 128 samples. */
    IMAGE_TRAIN_128(Topology.IMAGE, Kind.TRAIN, 128, 1),
    /** 784-128-10, one sample a call. */
    IMAGE_PREDICT_1(Topology.IMAGE, Kind.PREDICT, 1, 1),
    /** 784-128-10, 32 samples a call. */
    IMAGE_PREDICT_32(Topology.IMAGE, Kind.PREDICT, 32, 1);

    /** What is done with each batch. */
    public enum Kind {
        /** One update with the mean gradient of a batch. */
        TRAIN,
        /** The outputs of each sample of a batch. */
        PREDICT
    }

    private final Topology topology;
    private final Kind kind;
    private final int batch;
    private final int threads;

    Task(Topology topology, Kind kind, int batch, int threads) {
        this.topology = topology;
        this.kind = kind;
        this.batch = batch;
        this.threads = threads;
    }

    /** Whether it takes Adam, which not every library has. */
    public boolean needsAdam() {
        return kind == Kind.TRAIN && topology.rule() == Rule.ADAM;
    }

    /** With which network. */
    public Topology topology() {
        return topology;
    }

    /** What is done with each batch. */
    public Kind kind() {
        return kind;
    }

    /** Samples in a batch. */
    public int batch() {
        return batch;
    }

    /** Threads that a contender may use. */
    public int threads() {
        return threads;
    }

    /** The data, cut into batches; the rows that do not fill one are left out. */
    public Batches batches() {
        return Batches.of(DataSets.of(topology).samples(), batch);
    }

    /** Floating-point operations of the matrix products, for each sample. */
    public long operations() {
        return kind == Kind.TRAIN ? topology.trainingOperations() : topology.predictionOperations();
    }

    /** What a reader calls it, as in {@code 4-8-3 train, batch 32}. */
    public String title() {
        return topology.title() + " " + verb() + ", " + amount() + (threads == 1 ? "" : ", " + threads + " threads");
    }

    private String verb() {
        if (kind == Kind.PREDICT) {
            return "predict";
        }
        return topology.rule() == Rule.SGD
                ? "train"
                : "train with " + topology.rule().title();
    }

    private String amount() {
        return batch == 1 ? "one at a time" : String.format(Locale.ROOT, "batch %,d", batch);
    }
}
