package io.hardwire.processor.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * An array index {@code factor_1 * variable_1 + ... + constant}, with every factor and the constant known when the code is
 * generated.
 */
public record Index(List<Term> terms, int constant) {

    /** {@code factor * variable}. */
    public record Term(int factor, String variable) {}

    public Index {
        terms = List.copyOf(terms);
    }

    /** An index that is a literal. */
    public static Index of(int constant) {
        return new Index(List.of(), constant);
    }

    /** An index that is a variable. */
    public static Index of(String variable) {
        return new Index(List.of(new Term(1, variable)), 0);
    }

    public Index plus(int more) {
        return new Index(terms, constant + more);
    }

    public Index plus(Index other) {
        List<Term> all = new ArrayList<>(terms);
        all.addAll(other.terms);
        return new Index(all, constant + other.constant);
    }

    public Index times(int factor) {
        List<Term> scaled = terms.stream()
                .map(term -> new Term(term.factor() * factor, term.variable()))
                .toList();
        return new Index(scaled, constant * factor);
    }
}
