package io.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.processor.spec.InputForm.ArrayInput;
import io.hardwire.processor.spec.InputForm.RecordInput;
import io.hardwire.processor.spec.InputForm.ScalarInputs;
import io.hardwire.processor.spec.InputVariable;
import io.hardwire.processor.spec.MethodSpec;
import io.hardwire.processor.spec.NumericType;
import io.hardwire.processor.spec.NumericVariable;
import io.hardwire.processor.spec.OutputForm.EnumConstant;
import io.hardwire.processor.spec.OutputForm.FreshArray;
import io.hardwire.processor.spec.OutputForm.IntoArray;
import io.hardwire.processor.spec.OutputForm.LargestIndex;
import io.hardwire.processor.spec.OutputForm.RecordOutput;
import io.hardwire.processor.spec.OutputForm.ScalarOutput;
import io.hardwire.processor.spec.TypeReference;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MethodFormsTest {

    private static final NumericVariable X = new NumericVariable("x", NumericType.FLOAT);
    private static final NumericVariable Y = new NumericVariable("y", NumericType.FLOAT);
    private static final TypeReference POINT = new TypeReference("example", List.of("Iris", "Point"));

    @Test
    void inputsAreRecognisedBySignature() {
        List<MethodSpec> methods = methods(
                "{2, 2}",
                "float[] array(float[] in);",
                "float[] rest(float... in);",
                "float[] scalars(float x, float y);",
                "float[] anyNumber(byte a, double b);",
                "float[] anyOtherNumber(long c, short d);",
                "float[] tuple(Point at);",
                "record Point(float x, float y) {}");

        assertThat(methods)
                .containsExactly(
                        new MethodSpec("array", new ArrayInput("in"), new FreshArray(), false),
                        new MethodSpec("rest", new ArrayInput("in"), new FreshArray(), true),
                        new MethodSpec("scalars", new ScalarInputs(List.of(X, Y)), new FreshArray(), false),
                        new MethodSpec(
                                "anyNumber",
                                new ScalarInputs(List.of(
                                        new NumericVariable("a", NumericType.BYTE),
                                        new NumericVariable("b", NumericType.DOUBLE))),
                                new FreshArray(),
                                false),
                        new MethodSpec(
                                "anyOtherNumber",
                                new ScalarInputs(List.of(
                                        new NumericVariable("c", NumericType.LONG),
                                        new NumericVariable("d", NumericType.SHORT))),
                                new FreshArray(),
                                false),
                        new MethodSpec("tuple", new RecordInput("at", POINT, List.of(X, Y)), new FreshArray(), false));
    }

    @Test
    void booleansAndEnumsAreInputs() {
        InputVariable.Category coin = new InputVariable.Category(
                "coin", new TypeReference("example", List.of("Iris", "Coin")), List.of("HEADS", "TAILS"));
        List<MethodSpec> methods = methods(
                "{4, 1}",
                "float scalars(float x, boolean b, Coin coin);",
                "float tuple(Throw in);",
                "enum Coin { HEADS, TAILS }",
                "record Throw(float x, boolean b, Coin coin) {}");

        List<InputVariable> variables = List.of(X, new InputVariable.Flag("b"), coin);
        assertThat(methods)
                .extracting(MethodSpec::input)
                .containsExactly(
                        new ScalarInputs(variables),
                        new RecordInput("in", new TypeReference("example", List.of("Iris", "Throw")), variables));
    }

    @Test
    void outputsAreRecognisedBySignature() {
        List<MethodSpec> methods = methods(
                "{3, 2}",
                "void into(float[] in, float[] out);",
                "void scalarsInto(int a, int b, int c, float[] out);",
                "float[] fresh(float[] in);",
                "int index(float[] in);",
                "Coin coin(float[] in);",
                "Point tuple(float[] in);",
                "enum Coin { HEADS, TAILS }",
                "record Point(float x, double y) {}");

        assertThat(methods)
                .extracting(MethodSpec::output)
                .containsExactly(
                        new IntoArray("out"),
                        new IntoArray("out"),
                        new FreshArray(),
                        new LargestIndex(),
                        new EnumConstant(
                                new TypeReference("example", List.of("Iris", "Coin")), List.of("HEADS", "TAILS")),
                        new RecordOutput(POINT, List.of(X, new NumericVariable("y", NumericType.DOUBLE))));
    }

    @Test
    void oneOutputIsAScalarOfTheNetworksPrecisionOrWider() {
        assertThat(methods("{2, 1}", "float one(float[] in);", "double wide(float[] in);"))
                .extracting(MethodSpec::output)
                .containsExactly(new ScalarOutput(NumericType.FLOAT), new ScalarOutput(NumericType.DOUBLE));
        assertThat(methods("{2, 1}, precision = io.hardwire.Precision.DOUBLE", "double one(double[] in);"))
                .extracting(MethodSpec::output)
                .containsExactly(new ScalarOutput(NumericType.DOUBLE));
    }

    @Test
    void typesOfLibrariesKeepTheOrderOfTheirConstants() {
        assertThat(methods("{2, 7}", "java.time.DayOfWeek day(float[] in);"))
                .extracting(MethodSpec::output)
                .containsExactly(new EnumConstant(
                        new TypeReference("java.time", List.of("DayOfWeek")),
                        Arrays.stream(java.time.DayOfWeek.values())
                                .map(Enum::name)
                                .toList()));
    }

    @Test
    void throwsClausesAreNoObstacle() {
        assertThat(methods("{2, 1}", "float run(float[] in) throws java.io.IOException;"))
                .hasSize(1);
    }

    private static List<MethodSpec> methods(String layers, String... members) {
        String[] lines = Stream.of(
                        Stream.of(
                                "package example;",
                                "@io.hardwire.Network(layers = " + layers + ")",
                                "interface Iris {"),
                        Arrays.stream(members),
                        Stream.of("}"))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return SpecCollector.spec(Compiling.source("example.Iris", lines)).methods();
    }
}
