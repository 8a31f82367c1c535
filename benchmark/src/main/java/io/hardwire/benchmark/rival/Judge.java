package io.hardwire.benchmark.rival;

import io.hardwire.benchmark.work.Batches;

/** How good a network is, by its outputs alone: the same measure for everyone. Looks at 256 samples at most. */
public final class Judge {
    private static final int ENOUGH = 256;

    private Judge() {}

    /** The mean over the samples of half the squared distance to the targets. */
    public static double squaredError(Entrant entrant, Batches batches) {
        int samples = Math.min(ENOUGH, batches.samples());
        double sum = 0;
        for (int row = 0; row < samples; row++) {
            float[] outputs = entrant.outputs(batches.inputRows()[row]);
            float[] targets = batches.targetRows()[row];
            for (int k = 0; k < targets.length; k++) {
                double difference = outputs[k] - targets[k];
                sum += difference * difference / 2;
            }
        }
        return sum / samples;
    }

    /** The share of samples whose largest output is where the largest target is. */
    public static double accuracy(Entrant entrant, Batches batches) {
        int samples = Math.min(ENOUGH, batches.samples());
        int right = 0;
        for (int row = 0; row < samples; row++) {
            if (largest(entrant.outputs(batches.inputRows()[row])) == largest(batches.targetRows()[row])) {
                right++;
            }
        }
        return (double) right / samples;
    }

    private static int largest(float[] numbers) {
        int largest = 0;
        for (int k = 1; k < numbers.length; k++) {
            if (numbers[k] > numbers[largest]) {
                largest = k;
            }
        }
        return largest;
    }
}
