package io.hardwire.processor.operation.loss;

import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.activation.UnitActivation;

/** What training makes small. */
public sealed interface LossFormula permits LossFormula.OfUnits, CrossEntropy {

    /** The formula in the project's mathematical notation, for the reader of generated code. */
    String formula();

    /** The output error {@code dJ/dz} in the project's notation. */
    String errorFormula();

    /** A loss over the units of a layer whose activation looks at one unit at a time; the sum runs over units ascending. */
    sealed interface OfUnits extends LossFormula permits SquaredError, BinaryCrossEntropy {

        /** The sum so far with one more unit's share. */
        Expression add(Expression sum, Expression z, Expression a, Expression y);

        /** The loss from the complete sum. */
        Expression finish(Expression sum);

        /** {@code delta = dJ/dz}. */
        Expression error(UnitActivation activation, Expression z, Expression a, Expression y);

        /** Whether {@link #add} needs {@code z}, which is kept for it then. */
        boolean needsPreActivation();
    }

    /** The one place where the annotation's names meet the formulas. */
    static LossFormula of(Loss loss, Precision precision) {
        return switch (loss) {
            case SQUARED_ERROR -> new SquaredError();
            case CROSS_ENTROPY -> new CrossEntropy();
            case BINARY_CROSS_ENTROPY -> new BinaryCrossEntropy(precision);
        };
    }
}
