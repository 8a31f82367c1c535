package io.hardwire.processor.lanes;

import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.block.VectorForm;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Names;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An elementary function of a row, cut into several loops. C2 vectorises arithmetic, but not what looks at bit patterns; with both in one loop none
 * of it. So steps of one kind that may go together make up a phase, with a loop of its own, and numbers that a later phase needs cross in rows.
 */
final class Phases {
    /** Rows for numbers that cross from one phase to another. */
    static final int MOST_CROSSING = 8;

    private final List<Statement> steps = new ArrayList<>();
    private final Map<String, Integer> phaseOf = new HashMap<>();

    /** What is computed again where a later phase needs it: bits, and what is read from a row. */
    private final Map<String, Statement> again = new HashMap<>();

    private final List<List<Statement>> phases = new ArrayList<>();
    private boolean firstIsOfBits;
    private final Place place;

    private Phases(Place place) {
        this.place = place;
    }

    /**
     * What loops go over.
     *
     * @param rows the array of rows in which numbers cross
     * @param crossing the first of {@link #MOST_CROSSING} rows for these
     * @param count how many numbers a row has
     */
    record Place(String rows, int crossing, Index count) {}

    /**
     * The loops of {@code result[s] = value}.
     *
     * @param value an expression of rows at {@code s}, with a call of an elementary function
     * @param crossing the first of {@link #MOST_CROSSING} rows that these loops may use
     */
    static List<Statement> code(String result, Expression value, int crossing) {
        return code(result, value, new Place("a", crossing, Rows.N));
    }

    /** The same at another place. */
    static List<Statement> code(String result, Expression value, Place place) {
        Phases phases = new Phases(place);
        List<Statement> steps = new ArrayList<>();
        Expression last = VectorForm.withBounds(steps).of(value);
        steps.add(Rows.set(result, last));
        phases.steps.addAll(FewerBits.in(steps));
        phases.assign();
        return phases.loops();
    }

    private void assign() {
        firstIsOfBits = steps.stream()
                .filter(step -> !isRead(step))
                .findFirst()
                .filter(Phases::isOfBits)
                .isPresent();
        for (Statement step : steps) {
            if (isRead(step)) {
                Names.setBy(step).ifPresent(name -> again.put(name, step));
            } else {
                assign(step);
            }
        }
    }

    private void assign(Statement step) {
        boolean ofBits = isOfBits(step);
        int phase = 0;
        for (String name : Names.usedIn(step)) {
            phase = Math.max(phase, phaseOf.getOrDefault(name, 0));
        }
        int at = isOfBits(phase) == ofBits ? phase : phase + 1;
        while (phases.size() <= at) {
            phases.add(new ArrayList<>());
        }
        phases.get(at).add(step);
        Names.setBy(step).ifPresent(name -> phaseOf.put(name, at));
        if (step instanceof Statement.DeclareBits declare) {
            again.put(declare.name(), step);
        }
    }

    private static boolean isRead(Statement step) {
        return step instanceof Statement.Declare declare && declare.value() instanceof Expression.Element;
    }

    private boolean isOfBits(int phase) {
        return (phase % 2 == 0) == firstIsOfBits;
    }

    private List<Statement> loops() {
        List<Statement> code = new ArrayList<>();
        Map<String, String> rows = new HashMap<>();
        for (int phase = 0; phase < phases.size(); phase++) {
            List<Statement> body = new ArrayList<>();
            Set<String> here = new LinkedHashSet<>();
            for (Statement step : phases.get(phase)) {
                for (String name : Names.usedIn(step)) {
                    load(name, here, rows, body);
                }
                body.add(step);
                Names.setBy(step).ifPresent(here::add);
            }
            for (String name : here) {
                if (!again.containsKey(name) && isUsedAfter(name, phase) && definedIn(name, phase)) {
                    String row = rows.computeIfAbsent(name, unknown -> {
                        String fresh = "t" + rows.size();
                        if (rows.size() >= MOST_CROSSING) {
                            throw new IllegalStateException("more than " + MOST_CROSSING + " numbers cross");
                        }
                        code.add(new Statement.DeclareRow(
                                fresh, place.rows(), Index.of(place.crossing() + rows.size())));
                        return fresh;
                    });
                    body.add(Rows.set(row, variable(name)));
                }
            }
            if (!body.isEmpty()) {
                code.add(new Statement.Loop("s", Index.of(0), place.count(), Index.of(1), body));
            }
        }
        return code;
    }

    /** Makes a name of an earlier phase known in this one: a number from its row, bits by computing them again. */
    private void load(String name, Set<String> here, Map<String, String> rows, List<Statement> body) {
        if (here.contains(name)) {
            return;
        }
        Statement step = again.get(name);
        if (step == null) {
            String row = rows.get(name);
            if (row == null) {
                return;
            }
            body.add(new Statement.Declare(name, Rows.at(row)));
        } else {
            for (String operand : Names.usedIn(step)) {
                load(operand, here, rows, body);
            }
            body.add(step);
        }
        here.add(name);
    }

    private boolean definedIn(String name, int phase) {
        return phases.get(phase).stream()
                .anyMatch(step -> Names.setBy(step).filter(name::equals).isPresent());
    }

    private boolean isUsedAfter(String name, int phase) {
        for (int later = phase + 1; later < phases.size(); later++) {
            for (Statement step : phases.get(later)) {
                if (needs(step, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a step reads a name, or bits that are computed from it again. */
    private boolean needs(Statement step, String name) {
        for (String used : Names.usedIn(step)) {
            if (used.equals(name) || (again.containsKey(used) && needs(again.get(used), name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfBits(Statement step) {
        if (step instanceof Statement.DeclareBits) {
            return true;
        } else if (step instanceof Statement.Declare declare) {
            return isOfBits(declare.value());
        } else if (step instanceof Statement.Assign assign) {
            return isOfBits(assign.value());
        }
        return isOfBits(((Statement.Store) step).value());
    }

    private static boolean isOfBits(Expression expression) {
        return expression
                .nodes()
                .anyMatch(node -> node instanceof Expression.FromBits || node instanceof Expression.Select);
    }
}
