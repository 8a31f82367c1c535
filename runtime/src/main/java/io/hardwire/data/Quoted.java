package io.hardwire.data;

/** Text of a file within a message: in quotes, on one line, and cut where it is long. */
final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int k = 0; k < Math.min(text.length(), LONGEST); k++) {
            char each = text.charAt(k);
            switch (each) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(each);
            }
        }
        return quoted.append(text.length() > LONGEST ? "...\" (" + text.length() + " characters)" : "\"")
                .toString();
    }
}
