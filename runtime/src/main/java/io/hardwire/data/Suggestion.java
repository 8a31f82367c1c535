package io.hardwire.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Helps someone who wrote a name that nobody knows. */
final class Suggestion {
    private static final int MOST_LISTED = 20;
    private static final int LONGEST = 200;

    private Suggestion() {}

    /** The known name that is nearest, if it is near, and the names that are known; empty ones, such as columns may have, are none. */
    static String of(String unknown, Collection<String> known) {
        List<String> names = known.stream().filter(name -> !name.isEmpty()).toList();
        String meant = Names.bare(unknown);
        // What is so long is no slip of the pen, and takes long to compare.
        String near = (unknown.length() > LONGEST ? Stream.<String>empty() : names.stream())
                .filter(name -> isNear(meant, Names.bare(name)))
                .min(Comparator.comparingInt(name -> distance(meant, Names.bare(name))))
                .map(name -> "Did you mean \"" + name + "\"? ")
                .orElse("");
        String listed = String.join(", ", names.stream().limit(MOST_LISTED).toList());
        return near + "Known: " + (names.isEmpty() ? "none" : listed)
                + (names.size() > MOST_LISTED ? ", and " + (names.size() - MOST_LISTED) + " more" : "");
    }

    /** A third of the letters may be wrong, one at least, but not all of them. */
    private static boolean isNear(String unknown, String known) {
        int distance = distance(unknown, known);
        return distance <= Math.max(1, known.length() / 3) && distance < known.length();
    }

    /** Levenshtein's distance: how many letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], diagonal));
            }
        }
        return row[b.length()];
    }
}
