package io.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.processor.spec.InputForm.ArrayInput;
import io.hardwire.processor.spec.MethodSpec;
import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.spec.OutputForm.EnumConstant;
import io.hardwire.processor.spec.OutputForm.LargestIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

class InheritanceTest {

    @Test
    void inheritedMethodsCountAfterOwnOnes() {
        assertThat(methodNames(
                        "interface Iris extends Left, Right { int own(float[] in); }",
                        "interface Left extends Top { int left(float[] in); }",
                        "interface Right { int right(float[] in); }",
                        "interface Top { int top(float[] in); }"))
                .containsExactly("own", "left", "top", "right");
    }

    @Test
    void aMethodInheritedTwiceCountsOnce() {
        assertThat(methodNames(
                        "interface Iris extends Left, Right {}",
                        "interface Left { int run(float[] in); }",
                        "interface Right { int run(float[] values); }"))
                .containsExactly("run");
        assertThat(methodNames(
                        "interface Iris extends Top, Left { int run(float[] in); }",
                        "interface Left extends Top { int run(float[] in); }",
                        "interface Top { int run(float[] in); }"))
                .containsExactly("run");
    }

    @Test
    void aDefaultMethodImplementsWhatItOverridesAndCanBeMadeAbstractAgain() {
        assertThat(methodNames(
                        "interface Iris extends Top, Left {}",
                        "interface Left extends Top { default String text() { return \"\"; } }",
                        "interface Top { String text(); }"))
                .isEmpty();
        assertThat(methodNames(
                        "interface Iris extends Top { int run(float[] in); }",
                        "interface Top { default int run(float[] in) { return 0; } }"))
                .containsExactly("run");
    }

    @Test
    void ofTwoUnrelatedMethodsTheNarrowerResultCounts() {
        NetworkSpec spec = spec(
                "interface Iris extends Wide, Narrow {}",
                "interface Wide { Object run(float[] in); }",
                "interface Narrow { Coin run(float[] in); }",
                "enum Coin { HEADS, TAILS }");

        assertThat(spec.methods()).singleElement().satisfies(method -> assertThat(method.output())
                .isInstanceOf(EnumConstant.class));
    }

    @Test
    void typeParametersOfSuperInterfacesAreBound() {
        NetworkSpec spec = spec(
                "interface Iris extends Middle<Coin> {}",
                "interface Middle<R> extends Classifier<float[], R> {}",
                "interface Classifier<I, O> { O classify(I in); }",
                "enum Coin { HEADS, TAILS }");

        assertThat(spec.methods()).singleElement().satisfies(method -> {
            assertThat(method.input()).isEqualTo(new ArrayInput("in"));
            assertThat(method.output()).isInstanceOf(EnumConstant.class);
        });
    }

    @Test
    void interfacesOfTheJdkCanBeExtended() {
        assertThat(spec("interface Iris extends java.util.function.ToIntFunction<float[]> {}")
                        .methods())
                .singleElement()
                .satisfies(method -> {
                    assertThat(method.name()).isEqualTo("applyAsInt");
                    assertThat(method.input()).isInstanceOf(ArrayInput.class);
                    assertThat(method.output()).isEqualTo(new LargestIndex());
                });
        assertThat(methodNames("interface Iris extends java.util.function.UnaryOperator<float[]> {}"))
                .containsExactly("apply");
    }

    @Test
    void methodsWithABodyAndThoseOfObjectAreLeftAlone() {
        assertThat(methodNames(
                        "interface Iris {",
                        "  boolean equals(Object other);",
                        "  int hashCode();",
                        "  String toString();",
                        "  default String name() { return help(); }",
                        "  static Missing make() { return null; }",
                        "  private String help() { return \"\"; }",
                        "  int run(float[] in);",
                        "}"))
                .containsExactly("run");
    }

    @Test
    void whatEveryNetworkHasMayBeDeclared() {
        assertThat(methodNames(
                        "interface Iris {",
                        "  void forward(float[] in, float[] out);",
                        "  void forward(float[] in, int inOffset, float[] out, int outOffset);",
                        "  void predict(float[] in, float[] out, int samples);",
                        "  float[] parameters();",
                        "  int inputs();",
                        "  Object shape();",
                        "  Iris copy();",
                        "  int run(float[] in);",
                        "}"))
                .containsExactly("run");
        assertThat(methodNames("interface Iris { IrisNetwork copy(); }")).isEmpty();
        assertThat(methodNames("interface Iris { example.IrisNetwork copy(); }"))
                .isEmpty();
        assertThat(methodNames("interface Iris { io.hardwire.FloatNetwork copy(); }"))
                .isEmpty();
        assertThat(methodNames("interface Iris extends io.hardwire.Model {}")).isEmpty();
    }

    @Test
    void forwardOfTheOtherPrecisionIsAMethodLikeAnyOther() {
        NetworkSpec spec = SpecCollector.spec(Compiling.source(
                "example.Iris",
                "package example;",
                "import io.hardwire.*;",
                "@Network(layers = {4, 2}, precision = Precision.DOUBLE)",
                "interface Iris { void forward(double[] in, double[] out); void run(double[] in, double[] out); }"));

        assertThat(spec.methods()).extracting(MethodSpec::name).containsExactly("run");
    }

    private static List<String> methodNames(String... types) {
        return spec(types).methods().stream().map(MethodSpec::name).toList();
    }

    private static NetworkSpec spec(String... types) {
        return SpecCollector.spec(Compiling.source(
                "example.Iris", "package example;", "@io.hardwire.Network(layers = {4, 2})", String.join("\n", types)));
    }
}
