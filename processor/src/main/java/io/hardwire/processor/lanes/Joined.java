package io.hardwire.processor.lanes;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.activation.UnitActivation;
import java.util.ArrayList;
import java.util.List;

/**
 * An elementary function of the rows of a layer, several units' rows joined into one. C2 unrolls a loop eight times, as vectors of eight numbers want
 * it, only where it has seen it take 70 steps and more; a batch of 32 samples would get half of that.
 */
public final class Joined {
    /** Room for so many numbers. */
    public static final int LENGTH = 1024;

    /** The arguments, the values, and what {@link Phases} hand on. */
    public static final int ROWS = 2 + Phases.MOST_CROSSING;

    private static final Phases.Place PLACE = new Phases.Place("joined", 2, Index.of("count"));

    private Joined() {}

    /**
     * {@code value = f(z)} for all units.
     *
     * @param z the first row of the arguments
     * @param value the first row of the values
     */
    static List<Statement> code(int units, int z, int value, UnitActivation activation) {
        Index together = Index.of("together");
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.DeclareSmallerIndex("to", Index.of("i").plus(together), Index.of(units)));
        body.add(new Statement.DeclareIndex(
                "count", Index.of("to").plus(Index.of("i").times(-1)).times("n")));
        body.add(new Statement.DeclareRow("z", "joined", Index.of(0)));
        body.add(new Statement.DeclareRow("value", "joined", Index.of(1)));
        body.add(new Statement.Invoke("join", List.of("a", "i + " + z, "to + " + z, "n", "z")));
        Expression f = activation.value(Rows.at("z"));
        body.addAll(Phases.code("value", f, PLACE));
        body.add(new Statement.Invoke("part", List.of("value", "a", "i + " + value, "to + " + value, "n")));
        return List.of(
                new Statement.DeclareIndexQuotient("together", LENGTH, "n"),
                new Statement.Loop("i", Index.of(0), Index.of(units), together, body));
    }
}
