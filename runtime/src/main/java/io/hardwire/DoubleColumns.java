package io.hardwire;

/**
 * The columns of W of a network's wide layers: for each input an array with its weight in every unit, and one more with the biases.
 * C2 makes vector code of a sample's {@code z = b + sum_j x_j W_j} over these, which it does not over W as it lies in the parameters,
 * one row a unit.
 *
 * <p>This is a copy. It is made when predictions of one sample are asked for again and again with the same parameters, for a
 * transposition takes as long as several predictions without it. It belongs to the network, and all threads read the same.
 */
public final class DoubleColumns {
    /** So many predictions with the same parameters do without columns. */
    private static final int WITHOUT_COLUMNS = 2;

    /** So many columns are written side by side: their cache lines stay in the first cache. */
    private static final int TILE = 64;

    private final DoubleNetwork network;
    private final int[] layers;
    private final double[][][] columns;
    private long changesSeen;
    private int predictions;

    /** The network's count of changes when the columns were made: written last and read first, so that a reader finds them whole. */
    private volatile long changesHeld = -1;

    /**
     * Columns of these layers. Their memory is allocated when they are made for the first time.
     *
     * @param layers the numbers of their W, from 1
     */
    public DoubleColumns(DoubleNetwork network, int... layers) {
        this.network = network;
        this.layers = layers.clone();
        this.columns = new double[network.shape().depth()][][];
    }

    /**
     * Asked before each prediction of one sample: whether the columns hold the network's present parameters. If not, that
     * prediction does without them. Any number of threads may ask at once, as long as nobody changes the network.
     */
    public boolean areCurrent() {
        return changesHeld == network.changes() || makeIfWorthwhile();
    }

    /** The columns of W of a layer: an array for each input, then the biases. Only to be read, and only while they are current. */
    public double[][] of(int layer) {
        return columns[layer - 1];
    }

    private synchronized boolean makeIfWorthwhile() {
        long changes = network.changes();
        if (changesHeld == changes) {
            return true;
        }
        if (changesSeen != changes) {
            changesSeen = changes;
            predictions = 0;
        }
        if (predictions < WITHOUT_COLUMNS) {
            predictions++;
            return false;
        }
        for (int layer : layers) {
            make(layer);
        }
        changesHeld = changes;
        return true;
    }

    private void make(int layer) {
        Shape shape = network.shape();
        int inputs = shape.units(layer - 1);
        int units = shape.units(layer);
        if (columns[layer - 1] == null) {
            columns[layer - 1] = new double[inputs + 1][units];
        }
        double[][] target = columns[layer - 1];
        int weights = shape.weightOffset(layer - 1);
        for (int from = 0; from < inputs; from += TILE) {
            int to = Math.min(from + TILE, inputs);
            for (int i = 0; i < units; i++) {
                for (int j = from; j < to; j++) {
                    target[j][i] = network.parameters[weights + i * inputs + j];
                }
            }
        }
        System.arraycopy(network.parameters, shape.biasOffset(layer - 1), target[inputs], 0, units);
    }
}
