package io.hardwire.benchmark.rival;

import com.google.auto.service.AutoService;
import io.hardwire.FloatNetwork;
import io.hardwire.FloatTrainer;
import io.hardwire.benchmark.network.DigitTrainer;
import io.hardwire.benchmark.network.ExponentialTrainer;
import io.hardwire.benchmark.network.ImageTrainer;
import io.hardwire.benchmark.network.IrisTrainer;
import io.hardwire.benchmark.network.Predictor;
import io.hardwire.benchmark.network.TumourTrainer;
import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import io.hardwire.benchmark.work.Topology;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Sgd;

/** Generated networks: {@code accumulate} and {@code step}, {@code learn}, the interface's own method, {@code predict}. */
@AutoService(Rival.class)
public final class Hardwire implements Rival {
    private static final long SEED = 42;

    @Override
    public String title() {
        return "Hardwire";
    }

    @Override
    public String precision() {
        return "float";
    }

    @Override
    public boolean takes(Task task) {
        return true;
    }

    @Override
    public Entrant enter(Task task, Batches batches) {
        FloatTrainer trainer = trainer(task.topology());
        trainer.threads(task.threads()).optimizer(optimizer(task.topology()));
        boolean oneByOne = task.batch() == 1;
        return switch (task.kind()) {
            case TRAIN -> oneByOne ? new Learning(trainer, batches) : new Training(trainer, batches);
            case PREDICT -> oneByOne ? new Asking(trainer, batches) : new Predicting(trainer, batches);
        };
    }

    private static Optimizer optimizer(Topology topology) {
        return switch (topology.rule()) {
            case SGD -> Sgd.learningRate(topology.learningRate());
            case ADAM -> Adam.learningRate(topology.learningRate());
        };
    }

    /** A fresh trainer; the weights are the same at every call. */
    static FloatTrainer trainer(Topology topology) {
        return switch (topology) {
            case IRIS -> new IrisTrainer(SEED);
            case TUMOUR -> new TumourTrainer(SEED);
            case DIGIT -> new DigitTrainer(SEED);
            case EXPONENTIAL -> new ExponentialTrainer(SEED);
            case IMAGE -> new ImageTrainer(SEED);
        };
    }

    private abstract static class OfTrainer implements Entrant {
        final FloatTrainer trainer;
        final FloatNetwork network;
        final Batches batches;

        OfTrainer(FloatTrainer trainer, Batches batches) {
            this.trainer = trainer;
            this.network = trainer.network();
            this.batches = batches;
        }

        @Override
        public final float[] outputs(float[] inputs) {
            float[] outputs = new float[network.outputs()];
            network.forward(inputs, outputs);
            return outputs;
        }

        @Override
        public final void close() {
            trainer.close();
        }
    }

    private static final class Training extends OfTrainer {
        Training(FloatTrainer trainer, Batches batches) {
            super(trainer, batches);
        }

        @Override
        public Object pass() {
            for (int batch = 0; batch < batches.count(); batch++) {
                trainer.accumulate(batches.inputs(batch), batches.targets(batch), batches.size());
                trainer.step();
            }
            return network;
        }
    }

    private static final class Learning extends OfTrainer {
        Learning(FloatTrainer trainer, Batches batches) {
            super(trainer, batches);
        }

        @Override
        public Object pass() {
            for (int row = 0; row < batches.count(); row++) {
                trainer.learn(batches.inputs(row), batches.targets(row));
            }
            return network;
        }
    }

    private static final class Asking extends OfTrainer {
        private final Predictor predictor;
        private final float[][] answers;

        Asking(FloatTrainer trainer, Batches batches) {
            super(trainer, batches);
            this.predictor = (Predictor) network;
            this.answers = new float[batches.count()][network.outputs()];
        }

        @Override
        public Object pass() {
            for (int row = 0; row < answers.length; row++) {
                predictor.predict(batches.inputs(row), answers[row]);
            }
            return answers;
        }
    }

    private static final class Predicting extends OfTrainer {
        private final float[][] answers;

        Predicting(FloatTrainer trainer, Batches batches) {
            super(trainer, batches);
            this.answers = new float[batches.count()][batches.size() * network.outputs()];
        }

        @Override
        public Object pass() {
            for (int batch = 0; batch < answers.length; batch++) {
                network.predict(batches.inputs(batch), answers[batch], batches.size());
            }
            return answers;
        }
    }
}
