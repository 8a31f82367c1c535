package io.hardwire.sample.large;

import io.hardwire.data.RowSource;
import io.hardwire.data.Schema;
import io.hardwire.random.SeededRandom;

/** As many random points as asked for, and the sector of each: made one by one, as rows from a log or a database would come. */
final class Points implements RowSource {
    private final SeededRandom random;
    private int left;

    Points(int count, long seed) {
        this.left = count;
        this.random = new SeededRandom(seed);
    }

    @Override
    public int inputs() {
        return SectorNetwork.INPUTS;
    }

    @Override
    public int outputs() {
        return SectorNetwork.OUTPUTS;
    }

    @Override
    public Schema schema() {
        return SectorNetwork.SCHEMA.classes("sector", "0", "1", "2");
    }

    @Override
    public boolean next(double[] inputs, double[] targets) {
        if (left-- <= 0) {
            return false;
        }
        double sum = 0;
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = 2 * random.nextDouble() - 1;
            sum += (k % 2 == 0 ? 1 : -1) * inputs[k];
        }
        int sector = sum < -0.5 ? 0 : sum < 0.5 ? 1 : 2;
        for (int k = 0; k < targets.length; k++) {
            targets[k] = k == sector ? 1 : 0;
        }
        return true;
    }
}
