package io.hardwire.model;

/**
 * Where a network's parameters come from: the last training that it had.
 *
 * @param version the version of Hardwire that trained it
 * @param seed the seed of the trainer
 * @param data the fingerprint of the training set, 16 hexadecimal digits: the same numbers have the same
 * @param training how it was trained, in the words of {@code Training.toString}
 */
public record Provenance(String version, long seed, String data, String training) {}
