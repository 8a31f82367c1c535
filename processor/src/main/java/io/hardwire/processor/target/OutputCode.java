package io.hardwire.processor.target;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.Distribution;
import io.hardwire.processor.operation.activation.UnitActivation;
import io.hardwire.processor.operation.loss.CrossEntropy;
import io.hardwire.processor.operation.loss.LossFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The loss and the output error. The loss is left in the local {@value #LOSS}; its sum takes the units in ascending order. */
final class OutputCode {
    static final String LOSS = "loss";

    private final Layer layer;
    private final LossFormula loss;
    private final Storage storage;

    OutputCode(Layer layer, LossFormula loss, Storage storage) {
        this.layer = layer;
        this.loss = loss;
        this.storage = storage;
    }

    List<Statement> loss(Schedule schedule) {
        List<Statement> body = new ArrayList<>();
        if (layer.activation() instanceof Distribution softmax && !softmax.readsLogarithmOfSum()) {
            body.add(SoftmaxForwardCode.logarithm(softmax));
        }
        body.add(new Statement.Declare(LOSS, literal(0)));
        forEachUnit(body, schedule, k -> new Statement.Assign(LOSS, withUnit(k)));
        if (loss instanceof LossFormula.OfUnits units) {
            Expression finished = units.finish(variable(LOSS));
            if (!finished.equals(variable(LOSS))) {
                body.add(new Statement.Assign(LOSS, finished));
            }
        }
        return body;
    }

    List<Statement> error(Schedule schedule) {
        List<Statement> body = new ArrayList<>();
        forEachUnit(body, schedule, k -> storage.errors(layer).set(k, error(k)));
        return body;
    }

    private void forEachUnit(List<Statement> body, Schedule schedule, Function<Index, Statement> statement) {
        if (schedule == Schedule.LOOPS) {
            body.add(new Statement.Loop("k", 0, layer.units(), 1, List.of(statement.apply(Index.of("k")))));
        } else {
            for (int k = 0; k < layer.units(); k++) {
                body.add(statement.apply(Index.of(k)));
            }
        }
    }

    private Expression withUnit(Index k) {
        Expression y = storage.targets().at(k);
        if (loss instanceof CrossEntropy crossEntropy) {
            return crossEntropy.add(
                    variable(LOSS),
                    storage.preActivations(layer).at(k),
                    variable(SoftmaxForwardCode.MAXIMUM),
                    variable(SoftmaxForwardCode.LOGARITHM_OF_SUM),
                    y);
        }
        LossFormula.OfUnits units = (LossFormula.OfUnits) loss;
        Expression z = storage.preActivations(layer).at(k);
        return units.add(variable(LOSS), z, storage.activations(layer).at(k), y);
    }

    private Expression error(Index k) {
        Expression a = storage.activations(layer).at(k);
        Expression y = storage.targets().at(k);
        if (loss instanceof CrossEntropy crossEntropy) {
            return crossEntropy.error(a, y);
        }
        LossFormula.OfUnits units = (LossFormula.OfUnits) loss;
        UnitActivation activation = (UnitActivation) layer.activation();
        return units.error(activation, storage.preActivations(layer).at(k), a, y);
    }
}
