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
    private final double[] dropoutRates;
    private final int threads;
    private final Runs.Turn turn;
    private final StateSaver state = new StateSaver();

    TrainerSnapshot(Trainer trainer) {
        this.trainer = trainer;
        this.scaling = trainer.network().scaling().orElse(null);
        this.provenance = trainer.network().provenance();
        this.optimizer = trainer.optimizer();
        this.regularization = trainer.regularization();
        this.dropoutRates = trainer.dropout().rates();
        this.threads = trainer.threads();
        this.turn = trainer.runs().turn();
        LoopCheckpoint.visit(trainer, state);
    }

    void restore() {
        trainer.use(scaling);
        trainer.trained(provenance);
        trainer.use(optimizer, regularization);
        trainer.dropoutRates(dropoutRates);
        trainer.threads(threads);
        trainer.runs().turn(turn);
        LoopCheckpoint.visit(trainer, new StateRestorer(state.parts()));
    }
}
