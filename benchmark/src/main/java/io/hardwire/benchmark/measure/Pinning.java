package io.hardwire.benchmark.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps this process, and with it every JVM that it starts, on chosen cores, by Linux' {@code taskset}. Where that is missing,
 * nothing is pinned, and {@link #cores} says so.
 */
public final class Pinning {
    /** What {@link #cores} says where nothing can be pinned. */
    public static final String NONE = "not pinned";

    private static final Pattern ALLOWED = Pattern.compile("list: (.*)$", Pattern.MULTILINE);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String all;
    private final String one;

    private Pinning(String all, String one) {
        this.all = all;
        this.one = one;
    }

    /** Pins to this core, or to the last of the cores that are allowed now if it is negative. */
    public static Pinning toOne(int core) {
        String allowed = cores();
        Pinning pinning = new Pinning(allowed, core >= 0 ? Integer.toString(core) : lastOf(allowed));
        pinning.allow(1);
        return pinning;
    }

    /** Leaves everything where it is. */
    static Pinning nothing() {
        return new Pinning(NONE, NONE);
    }

    /** Pins to the one core for one thread, and gives back all cores for more. */
    void allow(int threads) {
        String wanted = threads == 1 ? one : all;
        if (!wanted.equals(NONE)) {
            taskset("-a", "-c", "-p", wanted, pid());
        }
    }

    /** The cores that are allowed now, in the words of {@code taskset}, as in {@code 0,1} or {@code 0-3}; or {@link #NONE}. */
    public static String cores() {
        Matcher matcher = ALLOWED.matcher(taskset("-c", "-p", pid()));
        return matcher.find() ? matcher.group(1).trim() : NONE;
    }

    private static String lastOf(String cores) {
        Matcher number = NUMBER.matcher(cores);
        String last = NONE;
        while (number.find()) {
            last = number.group();
        }
        return last;
    }

    private static String pid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static String taskset(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "taskset";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? said : "";
        } catch (IOException missing) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
