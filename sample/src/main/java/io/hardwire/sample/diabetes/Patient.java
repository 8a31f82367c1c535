package io.hardwire.sample.diabetes;

/**
 * What is known of a patient at the beginning. The names are those of the table's columns.
 *
 * @param age in years
 * @param sex 1 or 2; the source does not say which is which
 * @param bmi the body mass index, in kilograms a square metre
 * @param bp the mean blood pressure
 * @param tc total cholesterol in the serum
 * @param ldl low-density lipoproteins
 * @param hdl high-density lipoproteins
 * @param tch total cholesterol by HDL
 * @param ltg perhaps the logarithm of the triglycerides
 * @param glu blood sugar
 */
public record Patient(
        float age, float sex, float bmi, float bp, float tc, float ldl, float hdl, float tch, float ltg, float glu) {}
