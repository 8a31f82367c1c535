package io.hardwire.sample.app;

import io.hardwire.DivergenceException;
import io.hardwire.data.DataException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Answers what can go wrong outside the program in one line. What cannot is a bug, and keeps its stack trace. */
public final class FailedRun implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult options) throws Exception {
        command.getOut().flush();
        command.getErr().println(command.getCommandName() + ": " + message(failure));
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String message(Exception failure) throws Exception {
        if (failure instanceof DataException || failure instanceof DivergenceException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file);
        }
        if (failure instanceof IOException) {
            return String.valueOf(failure.getMessage());
        }
        throw failure;
    }

    /** These exceptions have no message but the name of the file. */
    private static String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "this is a file; expected a folder";
        }
        return failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
    }
}
