package io.hardwire.sample.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers options that make no sense: what is wrong, what may have been meant, where help is. */
public final class WrongOption implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandName();
        PrintWriter err = command.getErr();
        err.println(name + ": " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + name + " --help' for its options.");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }
}
