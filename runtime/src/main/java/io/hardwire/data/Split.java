package io.hardwire.data;

/**
 * A data set, split in two.
 *
 * @param train the part to learn from
 * @param test the part that is held back
 */
public record Split(Dataset train, Dataset test) {}
