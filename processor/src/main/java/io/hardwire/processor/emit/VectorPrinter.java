package io.hardwire.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.hardwire.Precision;
import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Expression.Binary;
import io.hardwire.processor.expression.Expression.Condition;
import java.util.HashSet;
import java.util.Set;

/**
 * Arithmetic on the Vector API: each operation that meets a vector is a call of its own, everything else is scalar code. Expects
 * the static imports of {@link VectorKernelsClass} and its constants; calls of functions with vectors must
 * have been spelled out before.
 */
final class VectorPrinter implements ArithmeticPrinter {
    /** The constants of the generated class: species, shuffles of lanes a distance apart, masks of the upper of these lanes. */
    static final String SPECIES = "SPECIES";

    static final String SPECIES_OF_SUMS = "SPECIES_256";
    static final String SWAP = "SWAP_";
    static final String UPPER = "UPPER_";
    private static final String PACKAGE = "jdk.incubator.vector";

    private final Precision precision;
    private final ExpressionPrinter scalars;
    private final String species;
    private final VectorImports imports;
    private final Set<String> vectors = new HashSet<>();

    /**
     * @param species the constant that says how wide vectors are
     * @param imports is told what is printed
     * @param functions what scalar code writes before the names of functions
     */
    VectorPrinter(Precision precision, String species, VectorImports imports, String functions) {
        this.precision = precision;
        this.species = species;
        this.imports = imports;
        this.scalars = new ExpressionPrinter(precision, functions);
    }

    /** The class of vectors of numbers. */
    static ClassName type(Precision precision) {
        return ClassName.get(PACKAGE, precision == Precision.FLOAT ? "FloatVector" : "DoubleVector");
    }

    @Override
    public Declaration declare(String name, Expression value) {
        if (isVector(value)) {
            vectors.add(name);
            return new Declaration(type(precision), print(value));
        }
        vectors.remove(name);
        Declaration declaration = scalars.declare(name, value);
        imports.scalar(declaration.value());
        return declaration;
    }

    @Override
    public String assign(Expression target, Expression value) {
        if (target instanceof Expression.Vector elements) {
            return vector(value) + ".intoArray(" + elements.array() + ", " + ExpressionPrinter.print(elements.start())
                    + ")";
        } else if (isVector(target)) {
            return print(target) + " = " + vector(value);
        }
        return imports.scalar(scalars.assign(target, value));
    }

    @Override
    public TypeName bits() {
        return ClassName.get(PACKAGE, precision == Precision.FLOAT ? "IntVector" : "LongVector");
    }

    @Override
    public String print(Expression expression) {
        return isVector(expression) ? vector(expression) : imports.scalar(scalars.print(expression));
    }

    private boolean isVector(Expression expression) {
        if (expression instanceof Expression.Variable variable) {
            return vectors.contains(variable.name());
        } else if (expression instanceof Expression.Unary unary) {
            return isVector(unary.operand());
        } else if (expression instanceof Binary binary) {
            return isVector(binary.left()) || isVector(binary.right());
        } else if (expression instanceof Expression.Fma fma) {
            return isVector(fma.a()) || isVector(fma.b()) || isVector(fma.c());
        } else if (expression instanceof Expression.Select select) {
            return isVector(select.condition().left())
                    || isVector(select.condition().right());
        }
        return expression instanceof Expression.Vector
                || expression instanceof Expression.Broadcast
                || expression instanceof Expression.PairSums
                || expression instanceof Expression.Blend
                || expression instanceof Expression.Permuted
                || expression instanceof Expression.FromBits;
    }

    /** The expression as a vector, whatever it is. */
    private String vector(Expression expression) {
        if (!isVector(expression)) {
            return broadcast(expression);
        } else if (expression instanceof Expression.Variable variable) {
            return variable.name();
        } else if (expression instanceof Expression.Vector elements) {
            return imports.member("fromArray") + "(" + species + ", " + elements.array() + ", "
                    + ExpressionPrinter.print(elements.start()) + ")";
        } else if (expression instanceof Expression.Broadcast broadcast) {
            return broadcast(broadcast.number());
        } else if (expression instanceof Expression.PairSums pairs) {
            return pairSums(pairs);
        } else if (expression instanceof Expression.Blend blend) {
            return vector(blend.vector()) + ".blend(" + vector(blend.other()) + ", "
                    + imports.mask(blend.lanesOfOther()) + ")";
        } else if (expression instanceof Expression.Permuted permuted) {
            return vector(permuted.vector()) + ".rearrange(" + imports.shuffle(permuted.order()) + ")";
        } else if (expression instanceof Expression.Unary unary) {
            return vector(unary.operand())
                    + (unary.operator() == Expression.Unary.Operator.NEGATE ? ".neg()" : ".abs()");
        } else if (expression instanceof Binary binary) {
            return binary(binary);
        } else if (expression instanceof Expression.Fma fma) {
            return fma(fma);
        } else if (expression instanceof Expression.Select select) {
            return vector(select.otherwise()) + ".blend(" + print(select.then()) + ", " + compare(select.condition())
                    + ")";
        } else if (expression instanceof Expression.FromBits from) {
            return print(from.bits())
                    + (precision == Precision.FLOAT ? ".reinterpretAsFloats()" : ".reinterpretAsDoubles()");
        }
        throw new IllegalArgumentException("vector code has no " + expression);
    }

    private String broadcast(Expression number) {
        return imports.member("broadcast") + "(" + species + ", " + imports.scalar(scalars.print(number)) + ")";
    }

    /** A sum or product begins with the operand that is a vector: the other may be a number. */
    private String binary(Binary binary) {
        boolean commutes = binary.operator() == Binary.Operator.ADD || binary.operator() == Binary.Operator.MULTIPLY;
        boolean turned = commutes && !isVector(binary.left());
        Expression first = turned ? binary.right() : binary.left();
        Expression second = turned ? binary.left() : binary.right();
        String method =
                switch (binary.operator()) {
                    case ADD -> "add";
                    case SUBTRACT -> "sub";
                    case MULTIPLY -> "mul";
                    case DIVIDE -> "div";
                    case MINIMUM -> "min";
                    case MAXIMUM -> "max";
                };
        return vector(first) + "." + method + "(" + print(second) + ")";
    }

    private String fma(Expression.Fma fma) {
        boolean turned = !isVector(fma.a()) && isVector(fma.b());
        Expression first = turned ? fma.b() : fma.a();
        Expression second = turned ? fma.a() : fma.b();
        if (!isVector(second) && !isVector(fma.c())) {
            return vector(first) + ".fma(" + print(second) + ", " + print(fma.c()) + ")";
        }
        return vector(first) + ".fma(" + vector(second) + ", " + vector(fma.c()) + ")";
    }

    private static String pairSums(Expression.PairSums pairs) {
        String swap = SWAP + pairs.distance();
        String upper = UPPER + pairs.distance();
        return pairs.lower() + ".blend(" + pairs.upper() + ", " + upper + ").add(" + pairs.upper() + ".blend("
                + pairs.lower() + ", " + upper + ").rearrange(" + swap + "))";
    }

    private String compare(Condition condition) {
        String relation =
                switch (condition.relation()) {
                    case LESS -> "LT";
                    case GREATER -> "GT";
                    case EQUAL -> "EQ";
                    case UNEQUAL -> "NE";
                };
        return vector(condition.left()) + ".compare(" + imports.operator(relation) + ", " + print(condition.right())
                + ")";
    }

    @Override
    public String print(Bits bits) {
        if (bits instanceof Bits.Of of) {
            return vector(of.number())
                    + (precision == Precision.FLOAT ? ".reinterpretAsInts()" : ".reinterpretAsLongs()");
        } else if (bits instanceof Bits.Variable variable) {
            return variable.name();
        } else if (bits instanceof Bits.Literal literal) {
            return Literals.ofBits(literal.value(), precision);
        }
        Bits.Binary binary = (Bits.Binary) bits;
        String right = print(binary.right());
        String call =
                switch (binary.operator()) {
                    case ADD -> ".add(" + right + ")";
                    case SUBTRACT -> ".sub(" + right + ")";
                    case AND -> ".and(" + right + ")";
                    case OR -> ".or(" + right + ")";
                    case SHIFT_LEFT -> ".lanewise(" + imports.operator("LSHL") + ", " + right + ")";
                    case SHIFT_RIGHT -> ".lanewise(" + imports.operator("ASHR") + ", " + right + ")";
                    case MINIMUM -> ".min(" + right + ")";
                    case MAXIMUM -> ".max(" + right + ")";
                };
        return print(binary.left()) + call;
    }
}
