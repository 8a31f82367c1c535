package io.hardwire;

import io.hardwire.data.Scaling;
import io.hardwire.model.Provenance;
import io.hardwire.optimizer.Optimizer;
import org.jspecify.annotations.Nullable;

/** All that a trainer was told and remembers, and whose turn it is: what a resume that is refused goes back to. */
final class TrainerSnapshot {
    private final Trainer trainer;
    private final @Nullable Scaling scaling;
    private final @Nullable Provenance provenance;
    private final Optimizer optimizer;
    private final Regularization regularization;
    private final double[] hiddenDropout;
    private final double inputDropout;
    private final int threads;
    private final Runs.Turn turn;
    private final StateSaver state = new StateSaver();

    TrainerSnapshot(Trainer trainer) {
        this.trainer = trainer;
        this.scaling = trainer.network().scaling().orElse(null);
        this.provenance = trainer.network().provenance();
        this.optimizer = trainer.optimizer();
        this.regularization = trainer.regularization();
        this.hiddenDropout = hiddenRates(trainer.dropout());
        this.inputDropout = trainer.dropout().rate(0);
        this.threads = trainer.threads();
        this.turn = trainer.runs().turn();
        LoopCheckpoint.visit(trainer, state);
    }

    private static double[] hiddenRates(Dropout dropout) {
        double[] rates = new double[dropout.layers() - 1];
        for (int k = 0; k < rates.length; k++) {
            rates[k] = dropout.rate(k + 1);
        }
        return rates;
    }

    void restore() {
        trainer.use(scaling);
        restoreProvenance();
        trainer.use(optimizer, regularization);
        trainer.dropout(hiddenDropout).inputDropout(inputDropout).threads(threads);
        trainer.runs().turn(turn);
        LoopCheckpoint.visit(trainer, new StateRestorer(state.parts()));
    }

    private void restoreProvenance() {
        if (trainer.network() instanceof FloatNetwork network) {
            network.provenance(provenance);
        } else if (trainer.network() instanceof DoubleNetwork network) {
            network.provenance(provenance);
        }
    }
}
