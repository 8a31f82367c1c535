package io.hardwire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A training program is killed, as by {@code kill -9}, at random moments: every restart goes on, and the last network has the bits of one
 * that nobody disturbed. {@code -Dhardwire.kills=50} kills more often than the everyday build.
 */
@Timeout(1_800)
class KillTest {
    private static final int KILLS = Integer.getInteger("hardwire.kills", 3);

    @TempDir
    private Path directory;

    private final Random random = new Random();

    @Test
    void whoeverIsKilledGoesOnWithTheSameBits() throws IOException, InterruptedException, URISyntaxException {
        FloatLayer.Trainer undisturbed = KilledRun.trainer();
        undisturbed.fit(KilledRun.data(), KilledRun.training());
        int kills = 0;
        int resumed = 0;
        int finished = 0;
        boolean isOver = false;
        while (kills < KILLS || !isOver) {
            boolean resumes = Files.exists(KilledRun.checkpoint(directory));
            isOver = runs(kills < KILLS);
            if (isOver) {
                finished++;
                FloatLayer network = KilledRun.trainer().network();
                network.read(KilledRun.network(directory));
                assertThat(network.sameParameters(undisturbed.network())).isTrue();
                Files.delete(KilledRun.network(directory));
                Files.delete(KilledRun.checkpoint(directory));
            } else {
                kills++;
            }
            resumed += resumes ? 1 : 0;
        }
        // Every start goes on, but for the first one and those after an end.
        assertThat(resumed).isEqualTo(kills);
        System.out.println(
                "killed " + kills + " times, resumed " + resumed + " times, finished " + finished + " times");
    }

    /** Runs the program; returns whether it came to its end. */
    private boolean runs(boolean isToBeKilled) throws IOException, InterruptedException, URISyntaxException {
        Process process = new ProcessBuilder(Programs.java(KilledRun.class, directory.toString()))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            String line = out.readLine();
            assertThat(line).isEqualTo(KilledRun.GOING);
            if (isToBeKilled && !process.waitFor(random.nextInt(400_000), TimeUnit.MICROSECONDS)) {
                process.destroyForcibly();
            }
            int code = process.waitFor();
            assertThat(code).isIn(0, 137);
            return code == 0;
        }
    }
}
