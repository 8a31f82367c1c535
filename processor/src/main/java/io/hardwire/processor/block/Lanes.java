package io.hardwire.processor.block;

import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.List;
import java.util.Optional;

/** Loops over the samples of a block, a vector at a time. */
final class Lanes {
    /** The number of lanes of a vector: a constant of the generated class, which knows the machine. */
    static final Index LENGTH = Index.of("LENGTH");

    static final Index S = Index.of("s");

    /** The samples of a panel: two vectors. */
    static final Index PANEL = LENGTH.times(2);

    /** Where the present row of a {@link #loopOverRows} or {@link #loopOverPanel} has the samples from {@code s} on. */
    static final Index ROW = Index.of("at");

    private Lanes() {}

    /** Over all samples, so many vectors side by side. */
    static Statement loop(int vectors, List<Statement> body) {
        return loop(Index.of(0), Index.of(BlockLayout.N), vectors, body);
    }

    /** Over rows {@code first + from} to {@code first + to} of the block: the variable counts them, {@link #ROW} walks along. */
    static Statement loopOverRows(String variable, int from, int to, int first, List<Statement> body) {
        return new Statement.Loop(
                variable,
                Index.of(from),
                Index.of(to),
                Index.of(1),
                Optional.of(new Statement.Companion(
                        "at", BlockLayout.at(Index.of(first + from), S), Index.of(BlockLayout.N))),
                body);
    }

    /** Over the inputs of the panel that begins with the sample {@code s}. */
    static Statement loopOverPanel(String variable, Layer first, List<Statement> body) {
        return new Statement.Loop(
                variable,
                Index.of(0),
                Index.of(first.inputs()),
                Index.of(1),
                Optional.of(new Statement.Companion("at", BlockLayout.panel(first), PANEL)),
                body);
    }

    static Statement loop(Index from, Index to, int vectors, List<Statement> body) {
        return new Statement.Loop("s", from, to, LENGTH.times(vectors), body);
    }
}
