package io.hardwire.sample.app;

/** Whether a person is watching. */
final class Terminal {
    private Terminal() {}

    /** Whether standard output is a terminal that can move its cursor. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isInteractive() {
        // From JDK 22 on there is a console even where there is no terminal, unless the one of java.base is asked for.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }
}
