package io.hardwire.processor.block;

import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Statement;
import java.util.List;

/** Operations on the Vector API, which sum gradients in lanes and leave it to a last method to combine these. */
public interface VectorBlockCode extends BlockCode {

    /** What combines the lanes of sums. */
    Combine combination();

    /** The method that combines them, which consists of these statements. */
    Method combine(String name, List<Statement> spans);
}
