package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.data.DiskDataset;
import io.hardwire.data.Records;
import io.hardwire.optimizer.Adam;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A program that trains and saves on a small file system, to be run in steps by {@link BadDiskTest}: {@code write} while there is room,
 * {@code fill} takes what is left, {@code fail} when there is none or nobody may write, and {@code goOn} when all is well again. It prints what it
 * saw.
 */
final class BadDisk {
    private final Path folder;
    private final Path checkpoint;
    private final Path network;
    private final Path rows;

    private BadDisk(Path folder) {
        this.folder = folder;
        this.checkpoint = folder.resolve("checkpoint");
        this.network = folder.resolve("network");
        this.rows = folder.resolve("rows");
    }

    public static void main(String[] arguments) throws IOException {
        BadDisk disk = new BadDisk(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "write" -> disk.write();
            case "fill" -> disk.fill();
            case "fail" -> disk.fail();
            case "goOn" -> disk.goOn();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private void write() throws IOException {
        TrainingRun run = trainer().start(data(), training());
        run.advance(2);
        run.checkpoint(checkpoint);
        trainer().network().save(network);
        writeRows(10);
    }

    /** Takes all the room that is left. */
    private void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            System.out.println("full: " + full.getMessage());
        }
    }

    private void fail() throws IOException {
        byte[] before = Files.readAllBytes(checkpoint);
        byte[] networkBefore = Files.readAllBytes(network);
        byte[] rowsBefore = Files.readAllBytes(rows);
        FloatLayer.Trainer trainer = trainer();
        TrainingRun run = trainer.resume(
                checkpoint,
                data(),
                training().checkpoints(Checkpoints.to(checkpoint).everyEpochs(1)));
        int refused = 0;
        String message = "";
        boolean isOver = false;
        while (!isOver) {
            try {
                isOver = !run.advance(1);
            } catch (UncheckedIOException e) {
                refused++;
                message = e.getMessage();
            }
        }
        System.out.println("checkpoints refused: " + refused + ", the last one: " + message);
        FloatLayer.Trainer alone = trainer();
        alone.fit(data(), training());
        System.out.println(
                "the run went on with the same bits: " + trainer.network().sameParameters(alone.network()));
        try {
            trainer.network().save(network);
        } catch (IOException e) {
            System.out.println("network refused: " + e.getMessage());
        }
        try {
            writeRows(100_000);
        } catch (IOException e) {
            System.out.println("rows refused: " + e.getMessage());
        }
        System.out.println("files are as they were: "
                + (Arrays.equals(before, Files.readAllBytes(checkpoint))
                        && Arrays.equals(networkBefore, Files.readAllBytes(network))
                        && Arrays.equals(rowsBefore, Files.readAllBytes(rows))));
        printFiles();
    }

    private void goOn() throws IOException {
        FloatLayer.Trainer trainer = trainer();
        trainer.resume(checkpoint, data(), training().checkpoints(Checkpoints.to(checkpoint)))
                .finish();
        trainer.network().save(network);
        writeRows(20);
        FloatLayer.Trainer alone = trainer();
        alone.fit(data(), training());
        FloatLayer read = trainer().network();
        read.read(network);
        System.out.println("resumed with the same bits: " + read.sameParameters(alone.network()) + ", rows: "
                + DiskDataset.open(rows).size());
        printFiles();
    }

    private void printFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            System.out.println("files: "
                    + files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private void writeRows(int count) throws IOException {
        DiskDataset.write(
                rows,
                Records.<Integer>inputs()
                        .number("x", k -> k)
                        .target("y", k -> -k)
                        .rows(IntStream.range(0, count).iterator()),
                written -> {});
    }

    private static FloatLayer.Trainer trainer() {
        return FloatLayer.Trainer.fresh(20, 10, Activation.SIGMOID, 7);
    }

    private static Dataset data() {
        return ResumeTest.data(50, 1);
    }

    private static Training training() {
        return Training.epochs(5).batchSize(16).optimizer(Adam.learningRate(0.01));
    }
}
