package io.hardwire.benchmark.measure;

import io.hardwire.benchmark.rival.Hardwire;
import io.hardwire.benchmark.rival.Rival;
import io.hardwire.benchmark.rival.Rivals;
import io.hardwire.benchmark.work.Task;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rival as it runs in its JVM.
 *
 * @param rival who
 * @param target for which machine, if it is Hardwire
 */
record Contender(Rival rival, @Nullable Target target) {
    /** Hardwire for each of these targets, then each rival whose class name matches. */
    static List<Contender> all(List<Target> targets, List<String> rivals) {
        List<Contender> all = new ArrayList<>();
        for (Rival rival : Rivals.all()) {
            if (rival instanceof Hardwire) {
                targets.forEach(target -> all.add(new Contender(rival, target)));
            } else if (rivals.isEmpty() || rivals.contains(className(rival))) {
                all.add(new Contender(rival, null));
            }
        }
        return all;
    }

    boolean takes(Task task) {
        return rival.takes(task);
    }

    /** By what name its JVM finds it. */
    String className() {
        return className(rival);
    }

    /** How long it has to run before it is at its best. */
    int warmUpSeconds(Task task) {
        return target == null ? rival.warmUpSeconds(task) : target.warmUpSeconds(task);
    }

    String targetTitle() {
        return target == null ? "" : target.title();
    }

    String title() {
        return target == null ? rival.title() : rival.title() + ", " + target.title();
    }

    String[] jvmArguments() {
        List<String> arguments = new ArrayList<>(rival.jvmArguments());
        if (target != null) {
            arguments.addAll(target.jvmArguments());
        }
        return arguments.toArray(new String[0]);
    }

    private static String className(Rival rival) {
        return rival.getClass().getSimpleName();
    }
}
