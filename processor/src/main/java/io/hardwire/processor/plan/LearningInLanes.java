package io.hardwire.processor.plan;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.Precision;
import io.hardwire.processor.expression.BytecodeSize;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.target.LocalStorage;
import io.hardwire.processor.target.ScalarTarget;
import io.hardwire.processor.target.Schedule;
import io.hardwire.processor.units.LocalGradient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kernel that learns from one sample on the Vector API, for networks with a hidden layer that are small enough for a single method. */
final class LearningInLanes {
    /**
     * HotSpot's C1 inlines the Vector API until it is out of virtual registers, at 2,650 bytes of such code and more. A method that it gives up may stay for
     * ever in the code that C1 made of it before, where vectors are objects.
     */
    private static final int MOST_BYTES = 2_350;

    private final Passes passes;
    private final List<Statement> body = new ArrayList<>();
    private final ScalarTarget scalars = new ScalarTarget(new LocalStorage(), layer -> true, layer -> {
        throw new IllegalArgumentException("the gradient of " + layer + " is computed in vectors");
    });
    private final LocalGradient vectors;

    private LearningInLanes(Passes passes, List<Layer> layers, int lanes) {
        this.passes = passes;
        this.vectors = new LocalGradient(layers, lanes, body);
    }

    static Optional<Method> kernel(Passes passes, List<Layer> layers, int lanes, Precision precision) {
        boolean suits = layers.size() > 1 && SmallNetworks.includes(layers) && LocalGradient.fits(layers, lanes);
        return suits
                ? Optional.of(new LearningInLanes(passes, layers, lanes)
                                .kernel(layers.get(0).inputs()))
                        .filter(kernel -> BytecodeSize.of(kernel, precision) <= MOST_BYTES)
                : Optional.empty();
    }

    private Method kernel(int inputs) {
        load("The inputs.", "x", inputs);
        for (Operation operation : passes.dense()) {
            Layer layer = ((Operation.DenseForward) operation).layer();
            if (layer.equals(passes.output())) {
                appendScalars(List.of(operation));
            } else {
                comment(operation);
                vectors.hidden(layer);
            }
        }
        appendScalars(passes.outputs());
        load("The targets.", "y", passes.output().units());
        appendScalars(List.of(passes.loss(), passes.outputError(), passes.sampleWeight()));
        for (Operation operation : passes.backward()) {
            Operation.DenseBackward backward = (Operation.DenseBackward) operation;
            comment(operation);
            vectors.backward(backward.layer(), backward.below());
        }
        for (Operation operation : passes.gradients()) {
            comment(Wording.of(operation).replace("+=", "="));
            vectors.gradient(((Operation.DenseGradient) operation).layer());
        }
        comment("p -= rate * dJ/dp");
        body.add(new Statement.When(variable("rate").greaterThan(literal(0)), vectors.steps()));
        body.add(new Statement.Return(variable("loss")));
        return new Method(
                OneSamplePlan.LEARN,
                "Writes one sample's gradient, times its weight, to {@code g}, and takes a step {@code p -= rate * g}, unless the rate is 0;"
                        + " returns the sample's loss before the step, times its weight.",
                List.of(
                        Parameter.array("p"),
                        Parameter.array("x"),
                        Parameter.offset("xi"),
                        Parameter.array("y"),
                        Parameter.offset("yi"),
                        Parameter.scalar("weight"),
                        Parameter.scalar("rate"),
                        Parameter.array("g")),
                Method.Result.SCALAR,
                body);
    }

    private void comment(Operation operation) {
        comment(Wording.of(operation));
    }

    private void comment(String text) {
        body.add(new Statement.Comment(text));
    }

    private void appendScalars(List<Operation> operations) {
        for (Operation operation : operations) {
            comment(operation);
            body.addAll(scalars.code(operation, Schedule.UNROLLED));
        }
    }

    private void load(String comment, String array, int count) {
        comment(comment);
        for (int k = 0; k < count; k++) {
            Index place = Index.of(array + "i").plus(k);
            body.add(new Statement.Declare(array + k, new Expression.Element(array, place)));
        }
    }
}
