package io.hardwire.processor.block;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Names;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Straight-line code in two halves: the first computes one number or two, the second goes on from these to the last step. A step that both need is in
 * both.
 *
 * @param crossing what the first half computes and the second goes on from
 */
record Halves(List<String> crossing, List<Statement> first, List<Statement> second) {
    Halves {
        crossing = List.copyOf(crossing);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /**
     * The halves whose longer one is shortest.
     *
     * @param steps the code, whose last step is its result
     * @param isPossible whether what crosses can
     */
    static Optional<Halves> of(List<Statement> steps, Predicate<Halves> isPossible) {
        Optional<Halves> best = Optional.empty();
        List<String> names = names(steps);
        for (int one = 0; one < names.size(); one++) {
            for (int other = one; other < names.size(); other++) {
                Set<String> crossing = new LinkedHashSet<>();
                crossing.add(names.get(one));
                crossing.add(names.get(other));
                Halves halves = at(steps, crossing);
                if (isPossible.test(halves)
                        && best.map(present -> halves.longer() < present.longer())
                                .orElse(true)) {
                    best = Optional.of(halves);
                }
            }
        }
        return best;
    }

    private static Halves at(List<Statement> steps, Set<String> crossing) {
        Statement last = steps.get(steps.size() - 1);
        List<Statement> second = new ArrayList<>(behind(steps, Names.usedIn(last), crossing));
        second.add(last);
        return new Halves(List.copyOf(crossing), behind(steps, crossing, Set.of()), second);
    }

    /** The steps that these numbers need, if others are there. */
    private static List<Statement> behind(List<Statement> steps, Set<String> wanted, Set<String> there) {
        Set<String> needed = new LinkedHashSet<>(wanted);
        List<Statement> backwards = new ArrayList<>();
        for (int k = steps.size() - 1; k >= 0; k--) {
            Statement step = steps.get(k);
            if (Names.setBy(step)
                    .filter(name -> needed.contains(name) && !there.contains(name))
                    .isPresent()) {
                backwards.add(step);
                needed.addAll(Names.usedIn(step));
            }
        }
        Collections.reverse(backwards);
        return backwards;
    }

    /** What may cross: numbers that nobody else reads before they have their last value. */
    private static List<String> names(List<Statement> steps) {
        List<String> names = new ArrayList<>();
        for (Statement step : steps) {
            if (step instanceof Statement.Declare declare
                    && !isRead(declare.value())
                    && isOnlyReadAtLast(steps, declare.name())) {
                names.add(declare.name());
            }
        }
        return names;
    }

    /** What is read from memory, or has but another name, is better read again. */
    private static boolean isRead(Expression value) {
        return value instanceof Expression.Vector || value instanceof Expression.Variable;
    }

    private static boolean isOnlyReadAtLast(List<Statement> steps, String name) {
        boolean isRead = false;
        for (Statement step : steps) {
            if (Names.setBy(step).filter(name::equals).isPresent()) {
                if (isRead) {
                    return false;
                }
            } else {
                isRead |= Names.usedIn(step).contains(name);
            }
        }
        return true;
    }

    private int longer() {
        return Math.max(first.size(), second.size());
    }

    /** How many steps both have together. */
    int steps() {
        return first.size() + second.size();
    }

    /** Whether the second half has the step that sets this, too. */
    boolean readAgain(String name) {
        return second.stream()
                .anyMatch(step -> Names.setBy(step).filter(name::equals).isPresent());
    }
}
