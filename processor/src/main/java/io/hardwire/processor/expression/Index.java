package io.hardwire.processor.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * An array index or a bound of a loop: {@code factor_1 * variable_1 + ... + constant}, with every factor and the constant known when
 * the code is generated. A term may be a product of two variables.
 */
public record Index(List<Term> terms, int constant) {

    /** {@code factor * variable * ...}, with one variable or two. */
    public record Term(int factor, List<String> variables) {
        public Term {
            variables = List.copyOf(variables);
        }
    }

    public Index {
        terms = List.copyOf(terms);
    }

    /** An index that is a literal. */
    public static Index of(int constant) {
        return new Index(List.of(), constant);
    }

    /** An index that is a variable. */
    public static Index of(String variable) {
        return new Index(List.of(new Term(1, List.of(variable))), 0);
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
                .map(term -> new Term(term.factor() * factor, term.variables()))
                .toList();
        return factor == 0 ? Index.of(0) : new Index(scaled, constant * factor);
    }

    /** The product with a variable. */
    public Index times(String variable) {
        List<Term> products = new ArrayList<>();
        for (Term term : terms) {
            List<String> variables = new ArrayList<>(term.variables());
            variables.add(variable);
            products.add(new Term(term.factor(), variables));
        }
        if (constant != 0) {
            products.add(new Term(constant, List.of(variable)));
        }
        return new Index(products, 0);
    }
}
