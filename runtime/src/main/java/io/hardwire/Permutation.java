package io.hardwire;

import java.util.BitSet;

/** An order of samples: every number from 0 to the length less 1, each once. */
final class Permutation {
    private Permutation() {}

    static int[] ascending(int count) {
        int[] numbers = new int[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = k;
        }
        return numbers;
    }

    static void check(String name, int[] numbers) {
        BitSet seen = new BitSet(numbers.length);
        for (int k = 0; k < numbers.length; k++) {
            int number = numbers[k];
            if (number < 0 || number >= numbers.length || seen.get(number)) {
                throw new StateException(name + "[" + k + "] is " + number + "; expected every number from 0 to "
                        + (numbers.length - 1) + " once");
            }
            seen.set(number);
        }
    }
}
