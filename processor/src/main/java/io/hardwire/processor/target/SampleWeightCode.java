package io.hardwire.processor.target;

import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.ArrayList;
import java.util.List;

/** The sample's weight, the parameter {@value #WEIGHT}, times each output error and the loss. */
final class SampleWeightCode {
    private static final String WEIGHT = "weight";

    private final Layer layer;
    private final Numbers errors;

    SampleWeightCode(Layer layer, Storage storage) {
        this.layer = layer;
        this.errors = storage.errors(layer);
    }

    List<Statement> code(Schedule schedule) {
        List<Statement> body = new ArrayList<>();
        if (schedule == Schedule.LOOPS) {
            body.add(new Statement.Loop("k", 0, layer.units(), 1, List.of(weighted(Index.of("k")))));
        } else {
            for (int k = 0; k < layer.units(); k++) {
                body.add(weighted(Index.of(k)));
            }
        }
        body.add(new Statement.Assign(OutputCode.LOSS, variable(OutputCode.LOSS).times(variable(WEIGHT))));
        return body;
    }

    private Statement weighted(Index k) {
        return errors.change(k, errors.at(k).times(variable(WEIGHT)));
    }
}
