package io.hardwire.data;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * When two names mean the same: {@code sepalLength}, {@code sepal_length}, {@code Sepal Length} and {@code sepal length (cm)} do.
 * Only letters and digits count, capital or not, and what stands in brackets at the end, such as a unit, is left aside. Names that
 * are nearer to each other go first: equal ones, then those with the same letters and digits, then those without brackets.
 */
final class Names {
    private static final List<UnaryOperator<String>> READINGS =
            List.of(name -> name, Names::lettersAndDigits, name -> lettersAndDigits(withoutBrackets(name)));

    private Names() {}

    /**
     * Which of the known names means the same as this one.
     *
     * @return the indices of all that are nearest; none if none means the same
     */
    static List<Integer> find(String name, List<String> known) {
        for (UnaryOperator<String> reading : READINGS) {
            String read = reading.apply(name);
            List<Integer> found = read.isEmpty()
                    ? List.of()
                    : IntStream.range(0, known.size())
                            .filter(k -> reading.apply(known.get(k)).equals(read))
                            .boxed()
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static String lettersAndDigits(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutBrackets(String name) {
        return name.replaceFirst("[(\\[][^(\\[]*[)\\]]\\s*$", "");
    }
}
