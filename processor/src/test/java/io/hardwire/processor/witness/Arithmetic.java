package io.hardwire.processor.witness;

import io.hardwire.Precision;
import io.hardwire.processor.reference.ReferenceActivations;
import io.hardwire.processor.reference.ReferenceMath;

/**
 * The operations of C3 in one precision, each rounded once to it. Numbers of both precisions are carried as {@code double},
 * which holds every {@code float}.
 */
sealed interface Arithmetic {

    static Arithmetic of(Precision precision) {
        return precision == Precision.FLOAT ? new OfFloats() : new OfDoubles();
    }

    double round(double x);

    double plus(double x, double y);

    double minus(double x, double y);

    double times(double x, double y);

    double over(double x, double y);

    /** {@code x * y + z}, rounded once. */
    double fma(double x, double y, double z);

    double exp(double x);

    double log(double x);

    double log1p(double x);

    double sigmoid(double x);

    double tanh(double x);

    double expm1(double x);

    double gelu(double x);

    double geluDerivative(double x);

    double silu(double x);

    double siluDerivative(double x);

    record OfFloats() implements Arithmetic {
        @Override
        public double round(double x) {
            return (float) x;
        }

        @Override
        public double plus(double x, double y) {
            return (float) x + (float) y;
        }

        @Override
        public double minus(double x, double y) {
            return (float) x - (float) y;
        }

        @Override
        public double times(double x, double y) {
            return (float) x * (float) y;
        }

        @Override
        public double over(double x, double y) {
            return (float) x / (float) y;
        }

        @Override
        public double fma(double x, double y, double z) {
            return Math.fma((float) x, (float) y, (float) z);
        }

        @Override
        public double exp(double x) {
            return ReferenceMath.exp((float) x);
        }

        @Override
        public double log(double x) {
            return ReferenceMath.log((float) x);
        }

        @Override
        public double log1p(double x) {
            return ReferenceMath.log1p((float) x);
        }

        @Override
        public double sigmoid(double x) {
            return ReferenceMath.sigmoid((float) x);
        }

        @Override
        public double tanh(double x) {
            return ReferenceMath.tanh((float) x);
        }

        @Override
        public double expm1(double x) {
            return ReferenceActivations.expm1((float) x);
        }

        @Override
        public double gelu(double x) {
            return ReferenceActivations.gelu((float) x);
        }

        @Override
        public double geluDerivative(double x) {
            return ReferenceActivations.geluDerivative((float) x);
        }

        @Override
        public double silu(double x) {
            return ReferenceActivations.silu((float) x);
        }

        @Override
        public double siluDerivative(double x) {
            return ReferenceActivations.siluDerivative((float) x);
        }
    }

    record OfDoubles() implements Arithmetic {
        @Override
        public double round(double x) {
            return x;
        }

        @Override
        public double plus(double x, double y) {
            return x + y;
        }

        @Override
        public double minus(double x, double y) {
            return x - y;
        }

        @Override
        public double times(double x, double y) {
            return x * y;
        }

        @Override
        public double over(double x, double y) {
            return x / y;
        }

        @Override
        public double fma(double x, double y, double z) {
            return Math.fma(x, y, z);
        }

        @Override
        public double exp(double x) {
            return ReferenceMath.exp(x);
        }

        @Override
        public double log(double x) {
            return ReferenceMath.log(x);
        }

        @Override
        public double log1p(double x) {
            return ReferenceMath.log1p(x);
        }

        @Override
        public double sigmoid(double x) {
            return ReferenceMath.sigmoid(x);
        }

        @Override
        public double tanh(double x) {
            return ReferenceMath.tanh(x);
        }

        @Override
        public double expm1(double x) {
            return ReferenceActivations.expm1(x);
        }

        @Override
        public double gelu(double x) {
            return ReferenceActivations.gelu(x);
        }

        @Override
        public double geluDerivative(double x) {
            return ReferenceActivations.geluDerivative(x);
        }

        @Override
        public double silu(double x) {
            return ReferenceActivations.silu(x);
        }

        @Override
        public double siluDerivative(double x) {
            return ReferenceActivations.siluDerivative(x);
        }
    }
}
