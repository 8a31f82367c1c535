package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Unroll;
import io.hardwire.data.Scaling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every form that an interface method may have answers with what {@code forward} computes (C1). */
class MethodAnswersTest {
    private static final int QUESTIONS = 50;

    /** One sample has kernels for these. */
    private static final List<Target> TARGETS = List.of(Target.SCALAR, Target.VECTOR);

    /** How the inputs come: the name, the parameters of a declaration, the arguments of a call. */
    private record Input(String name, String parameters, String arguments) {}

    private static final List<Input> INPUTS = List.of(
            new Input("array", "number[] in", "new number[] {a, b, c}"),
            new Input("spread", "number... in", "a, b, c"),
            new Input("scalars", "number a, number b, number c", "a, b, c"),
            new Input("mixed", "float a, double b, int c", "a, b, c"),
            new Input("tuple", "Three in", "new Three(a, b, c)"),
            new Input("mixedTuple", "Mixed in", "new Mixed(a, b, c)"));

    /** How the outputs go: the name, the type, a last parameter, and what makes an array of numbers of the answer. */
    private record Output(String name, String type, String parameter, String reader) {
        Output(String name, String type, String reader) {
            this(name, type, "", reader);
        }
    }

    private static final List<Output> FOUR_OUTPUTS = List.of(
            new Output("Into", "void", "number[] out", "%s; put(out)"),
            new Output("Fresh", "number[]", "put(%s)"),
            new Output("Index", "int", "put(%s)"),
            new Output("Suit", "Suit", "put(%s.ordinal())"),
            new Output("Four", "Four", "Four four = %s; put(four.w(), four.x(), four.y(), four.z())"));

    private static final List<Output> ONE_OUTPUT = List.of(
            new Output("Into", "void", "number[] out", "%s; put(out)"),
            new Output("Fresh", "number[]", "put(%s)"),
            new Output("Number", "number", "put(%s)"),
            new Output("Wide", "double", "put(%s)"),
            new Output("One", "One", "put(%s.only())"));

    @Test
    void everyFormAnswersWithTheOutputsOfForward() {
        Map<String, String> sources = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            for (Unroll unroll : List.of(Unroll.FULL, Unroll.LOOPS)) {
                for (int outputs : List.of(4, 1)) {
                    String name = "Forms" + precision + unroll + outputs;
                    names.add(name);
                    sources.put("forms." + name, interfaceSource(name, precision, unroll, outputs));
                    sources.put("forms." + name + "Answers", answersSource(name, precision, outputs));
                }
            }
        }
        Compiled compiled = Javac.compile("forms", sources);
        int methods = 0;
        for (String name : names) {
            for (Target target : TARGETS) {
                methods += compare(compiled, "forms." + name, target, false);
                methods += compare(compiled, "forms." + name, target, true);
            }
        }
        System.out.printf("method forms: %d methods of %d networks, %d calls each%n", methods, names.size(), QUESTIONS);
        assertThat(methods).isEqualTo(2 * TARGETS.size() * 8 * (6 * 5 - 1));
    }

    /** As many scalars as a method of Java can have, and the kernels still compile. */
    @Test
    void methodsMayHaveAsManyInputsAsJavaAllows() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Precision precision : Precision.values()) {
            String number = precision == Precision.FLOAT ? "float" : "double";
            for (int inputs : List.of(128, 254)) {
                String scalars =
                        IntStream.range(0, inputs).mapToObj(k -> "float x" + k).collect(Collectors.joining(", "));
                String into = inputs == 254 ? "" : "void into(%s, %s[] out);".formatted(scalars, number);
                String name = "Many" + precision + inputs;
                sources.put("forms." + name, """
                        package forms;

                        @io.hardwire.Network(layers = {%d, 1}, precision = io.hardwire.Precision.%s)
                        public interface %s {
                            %s one(%s);
                            %s[] fresh(%s);
                            %s
                        }
                        """.formatted(
                                inputs, precision, name, number, scalars, number, scalars, into));
            }
        }
        assertThat(Javac.compile("many", sources).classFiles()).hasSize(4 * 6);
    }

    private static int compare(Compiled compiled, String name, Target target, boolean scaled) {
        Subject subject = Subject.of(compiled.trainer(name, 7, target));
        double[] parameters = subject.parameters();
        Random random = new Random(3);
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = (float) random.nextDouble(-2, 2);
        }
        subject.setParameters(parameters);
        if (scaled) {
            subject.trainer().scaling(scaling(subject.trainer().network().outputs()));
        }
        Answers answers = compiled.driver(name + "Answers", Answers.class);
        int methods = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            float a = random.nextFloat() - 0.5f;
            float b = random.nextFloat() - 0.5f;
            int c = random.nextInt(-2, 3);
            double[] expected = subject.outputs(new double[] {a, b, c});
            Map<String, double[]> all = answers.to(subject.trainer(), a, b, c);
            all.forEach((method, answer) -> assertThat(answer)
                    .as("%s of %s(%s, %s, %s) on %s", method, name, a, b, c, target)
                    .containsExactly(answersAnIndex(method) ? new double[] {largest(expected)} : expected));
            methods = all.size();
        }
        return methods;
    }

    /** Outputs of other units, of which another may be the largest. */
    private static Scaling scaling(int outputs) {
        double[] factors = {2, -3, 0.5, 7};
        double[] offsets = {0.1, 0.2, -5, 1};
        return Scaling.of(
                new double[] {3, 0.1, -2},
                new double[] {1, 0, 0.3},
                Arrays.copyOf(factors, outputs),
                Arrays.copyOf(offsets, outputs));
    }

    private static boolean answersAnIndex(String method) {
        return method.endsWith("Index") || method.endsWith("Suit");
    }

    private static double largest(double[] outputs) {
        int largest = 0;
        for (int k = 1; k < outputs.length; k++) {
            largest = outputs[k] > outputs[largest] ? k : largest;
        }
        return largest;
    }

    private static boolean exists(Input input, Output output) {
        // An array behind a variable number of inputs cannot be declared.
        return !(input.name().equals("spread") && !output.parameter().isEmpty());
    }

    private static String interfaceSource(String name, Precision precision, Unroll unroll, int outputs) {
        StringBuilder methods = new StringBuilder();
        for (Input input : INPUTS) {
            for (Output output : outputs == 1 ? ONE_OUTPUT : FOUR_OUTPUTS) {
                if (exists(input, output)) {
                    String last = output.parameter().isEmpty() ? "" : ", " + output.parameter();
                    methods.append("    %s %s%s(%s%s);%n"
                            .formatted(output.type(), input.name(), output.name(), input.parameters(), last));
                }
            }
        }
        return numbers(precision, """
                package forms;

                @io.hardwire.Network(
                        layers = {3, 11, %d},
                        hidden = io.hardwire.Activation.TANH,
                        precision = io.hardwire.Precision.%s,
                        unroll = io.hardwire.Unroll.%s)
                public interface %s {
                %s
                    record Three(number a, number b, number c) {}

                    record Mixed(float a, double b, int c) {}

                    record Four(number w, number x, number y, number z) {}

                    record One(number only) {}

                    enum Suit { CLUBS, DIAMONDS, HEARTS, SPADES }
                }
                """.formatted(outputs, precision, unroll, name, methods));
    }

    private static String answersSource(String name, Precision precision, int outputs) {
        StringBuilder calls = new StringBuilder();
        for (Input input : INPUTS) {
            for (Output output : outputs == 1 ? ONE_OUTPUT : FOUR_OUTPUTS) {
                if (exists(input, output)) {
                    String method = input.name() + output.name();
                    String last = output.parameter().isEmpty() ? "" : ", out";
                    String call = "network.%s(%s%s)".formatted(method, input.arguments(), last);
                    calls.append("        { method = \"%s\"; number[] out = new number[%d]; %s; }%n"
                            .formatted(method, outputs, output.reader().formatted(call)));
                }
            }
        }
        return numbers(precision, """
                package forms;

                import forms.%1$s.*;
                import io.hardwire.Trainer;
                import io.hardwire.processor.witness.Answers;
                import java.util.*;

                public final class %1$sAnswers implements Answers {
                    private final Map<String, double[]> answers = new LinkedHashMap<>();
                    private String method;

                    public Map<String, double[]> to(Trainer trainer, float a, float b, int c) {
                        %1$s network = (%1$s) trainer.network();
                %2$s
                        return answers;
                    }

                    private void put(number... values) {
                        double[] answer = new double[values.length];
                        for (int k = 0; k < answer.length; k++) {
                            answer[k] = values[k];
                        }
                        answers.put(method, answer);
                    }

                    private void put(double value) {
                        answers.put(method, new double[] {value});
                    }
                }
                """.formatted(name, calls));
    }

    /** The text with {@code number} as the precision's type. */
    private static String numbers(Precision precision, String text) {
        return text.replaceAll("\\bnumber\\b", precision == Precision.FLOAT ? "float" : "double");
    }
}
