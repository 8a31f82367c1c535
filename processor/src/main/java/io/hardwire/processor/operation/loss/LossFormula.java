package io.hardwire.processor.operation.loss;

import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.activation.Distribution;
import io.hardwire.processor.operation.activation.Identity;
import io.hardwire.processor.operation.activation.LayerActivation;
import io.hardwire.processor.operation.activation.UnitActivation;

/** What training makes small. */
public sealed interface LossFormula permits LossFormula.OfUnits, CrossEntropy {

    /** The formula in the project's mathematical notation, for the reader of generated code. */
    String formula();

    /** The output error {@code dJ/dz} in the project's notation. */
    String errorFormula();

    /** A loss over the units of a layer whose activation looks at one unit at a time; the sum runs over units ascending. */
    sealed interface OfUnits extends LossFormula permits SquaredError, AbsoluteError, Huber, BinaryCrossEntropy, Hinge {

        /** The sum so far with one more unit's share. */
        Expression add(Expression sum, Expression z, Expression a, Expression y);

        /** The loss from the complete sum. */
        default Expression finish(Expression sum) {
            return sum;
        }

        /** {@code delta = dJ/dz}. */
        Expression error(UnitActivation activation, Expression z, Expression a, Expression y);

        /** Whether {@link #add} needs {@code z}, which is kept for it then. */
        default boolean needsPreActivation() {
            return false;
        }
    }

    /** The one place where the annotation's names meet the formulas; a loss that is fused knows the output that it goes with. */
    static LossFormula of(Loss loss, LayerActivation output, Precision precision) {
        return switch (loss) {
            case SQUARED_ERROR -> new SquaredError();
            case ABSOLUTE_ERROR -> new AbsoluteError();
            case HUBER -> new Huber();
            case CROSS_ENTROPY -> new CrossEntropy((Distribution) output);
            case BINARY_CROSS_ENTROPY -> new BinaryCrossEntropy(precision, output instanceof Identity);
            case HINGE -> new Hinge();
        };
    }
}
