package io.hardwire.processor.expression;

import java.util.List;
import java.util.stream.Stream;

/** A node of the tree that a number or its bit pattern is computed by: who looks for something in all of it need not know every kind. */
public sealed interface Node permits Expression, Bits {

    /** What it is computed from, from left to right. */
    List<? extends Node> parts();

    /** This node and all below it, from left to right. */
    default Stream<Node> nodes() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Node::nodes));
    }
}
