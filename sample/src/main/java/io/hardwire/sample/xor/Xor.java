package io.hardwire.sample.xor;

import io.hardwire.Network;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Sgd;

/** The smallest thing that no single layer can learn: true if exactly one of two inputs is. Run it, and it prints its truth table. */
@Network(layers = {2, 4, 1})
public interface Xor {
    /** Near 1 if exactly one input is 1, near 0 if both are or none is. */
    float xor(float a, float b);

    /** The truth table: four rows of inputs, and what is to come out. */
    static Dataset truthTable() {
        return Dataset.of(new float[] {0, 0, 0, 1, 1, 0, 1, 1}, new float[] {0, 1, 1, 0}, 4);
    }

    /** All four rows at once, 5,000 times. */
    static Training training() {
        return Training.epochs(5_000).fullBatch().optimizer(Sgd.learningRate(5));
    }

    /** Learns, and prints what was learnt. */
    static void main(String[] args) {
        XorTrainer trainer = new XorTrainer(42);
        trainer.fit(truthTable(), training());
        Xor network = trainer.network();
        for (int a = 0; a <= 1; a++) {
            for (int b = 0; b <= 1; b++) {
                System.out.printf("%d xor %d = %.3f%n", a, b, network.xor(a, b));
            }
        }
    }
}
