package io.hardwire.processor.plan;

/**
 * What was decided for one operation.
 *
 * @param formula what it computes
 * @param multiplications how often a sample multiplies by a weight, or adds to the gradient of one
 * @param scalar the schedule for one sample
 * @param lanes the schedule for a block of samples in plain Java
 * @param vector the schedule for a block of samples on the Vector API: what rides in lanes, and what stays in registers
 */
public record Decision(String formula, int multiplications, String scalar, String lanes, String vector) {}
