package io.hardwire.processor.target;

import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.Distribution;
import io.hardwire.processor.operation.activation.UnitActivation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * {@code delta_k} of {@code sum_k v_k a_k}: {@code v_k f'(z_k)}; for a distribution what it says, from a sum that starts with the first
 * term and takes the units in ascending order.
 */
final class OutputSeedCode {
    private static final String SUM = "weightedSum";

    private final Layer layer;
    private final Numbers errors;
    private final Numbers activations;
    private final Numbers preActivations;
    private final Numbers weights;

    OutputSeedCode(Layer layer, Storage storage) {
        this.layer = layer;
        this.errors = storage.errors(layer);
        this.activations = storage.activations(layer);
        this.preActivations = storage.preActivations(layer);
        this.weights = storage.outputWeights();
    }

    List<Statement> code(Schedule schedule) {
        List<Statement> body = new ArrayList<>();
        if (layer.activation() instanceof UnitActivation unit) {
            forEachUnit(body, schedule, 0, k -> errors.set(k, weights.at(k).times(derivative(unit, k))));
            return body;
        }
        Distribution distribution = (Distribution) layer.activation();
        Expression sum = variable(SUM);
        body.add(new Statement.Declare(SUM, distribution.weighted(weights.at(0), activations.at(0))));
        forEachUnit(
                body,
                schedule,
                1,
                k -> new Statement.Assign(SUM, distribution.addWeighted(sum, weights.at(k), activations.at(k))));
        forEachUnit(
                body, schedule, 0, k -> errors.set(k, distribution.derivative(sum, weights.at(k), activations.at(k))));
        return body;
    }

    private Expression derivative(UnitActivation unit, Index k) {
        return unit.derivative(preActivations.at(k), activations.at(k));
    }

    private void forEachUnit(List<Statement> body, Schedule schedule, int from, Function<Index, Statement> statement) {
        if (schedule == Schedule.LOOPS) {
            body.add(new Statement.Loop("k", from, layer.units(), 1, List.of(statement.apply(Index.of("k")))));
        } else {
            for (int k = from; k < layer.units(); k++) {
                body.add(statement.apply(Index.of(k)));
            }
        }
    }
}
