package io.hardwire.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.operation.loss.LossFormula;
import io.hardwire.processor.target.ArrayStorage;
import io.hardwire.processor.target.ScalarTarget;
import io.hardwire.processor.target.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is worth a trial before anything is spelled out. */
final class BudgetTest {
    private static final Budget BUDGET = new Budget(Precision.FLOAT);

    @Test
    void operationsOfWideOutputsAreNotSpelledOutToBeMeasured() {
        List<Operation> operations = outputs(1_000_000, Activation.SOFTMAX, Loss.CROSS_ENTROPY);
        assertThat(operations).hasSize(5).noneMatch(operation -> BUDGET.mayAllow(List.of(operation)));
    }

    @Test
    void whateverFitsAMethodIsTried() {
        for (int units = 1; units <= 1_100; units++) {
            List<Operation> operations = new ArrayList<>(outputs(units, Activation.SOFTMAX, Loss.CROSS_ENTROPY));
            operations.addAll(outputs(units, Activation.IDENTITY, Loss.ABSOLUTE_ERROR));
            operations.addAll(outputs(units, Activation.IDENTITY, Loss.SQUARED_ERROR));
            for (Operation operation : operations) {
                assertThat(BUDGET.mayAllow(List.of(operation)) || !BUDGET.allows(spelledOut(operation, units)))
                        .as("%s of %d units", operation.getClass().getSimpleName(), units)
                        .isTrue();
            }
        }
    }

    /** The operations of an output layer that multiply by no weight. */
    private static List<Operation> outputs(int units, Activation activation, Loss loss) {
        Layer layer = Layer.of(List.of(1, units), List.of(activation), Precision.FLOAT)
                .get(0);
        Passes passes = new Passes(List.of(layer), LossFormula.of(loss, layer.activation(), Precision.FLOAT));
        List<Operation> operations = new ArrayList<>(passes.outputs());
        operations.addAll(List.of(passes.loss(), passes.outputError(), passes.sampleWeight(), passes.outputSeed()));
        return operations;
    }

    private static Method spelledOut(Operation operation, int units) {
        List<Layer> layers = Layer.of(List.of(1, units), List.of(Activation.SIGMOID), Precision.FLOAT);
        ScalarTarget target = new ScalarTarget(
                new ArrayStorage(layers, List.of(true)), layer -> true, GradientLayout.of(layers)::slot);
        return new Method(
                "operation",
                "An operation.",
                List.of(Parameter.array("a")),
                Method.Result.NOTHING,
                target.code(operation, Schedule.UNROLLED));
    }
}
