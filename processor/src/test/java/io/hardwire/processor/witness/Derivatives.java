package io.hardwire.processor.witness;

import io.hardwire.FloatNetwork;
import io.hardwire.Model;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** The derivatives by the inputs of a network that was generated for a {@link Recipe}, driven in {@code double}. */
record Derivatives(Model network, boolean single) {

    static Derivatives of(Model network) {
        return new Derivatives(network, network instanceof FloatNetwork);
    }

    double[][] jacobian(double[] in) {
        if (single) {
            float[][] jacobian = new float[network.outputs()][network.inputs()];
            call("jacobian", Widths.narrow(in), jacobian);
            double[][] wide = new double[jacobian.length][];
            for (int k = 0; k < wide.length; k++) {
                wide[k] = Widths.wide(jacobian[k]);
            }
            return wide;
        }
        double[][] jacobian = new double[network.outputs()][network.inputs()];
        call("jacobian", in, jacobian);
        return jacobian;
    }

    /** Into an array that may be of a wrong size. */
    void fill(double[] in, double[][] jacobian) {
        call("jacobian", in, jacobian);
    }

    double[] inputGradient(double[] in, double[] outputWeights) {
        if (single) {
            float[] gradient = new float[in.length];
            call("inputGradient", Widths.narrow(in), Widths.narrow(outputWeights), gradient);
            return Widths.wide(gradient);
        }
        double[] gradient = new double[in.length];
        call("inputGradient", in, outputWeights, gradient);
        return gradient;
    }

    private void call(String name, Object... arguments) {
        Class<?>[] types = new Class<?>[arguments.length];
        for (int k = 0; k < types.length; k++) {
            types[k] = arguments[k].getClass();
        }
        try {
            Method method = network.getClass().getMethod(name, types);
            method.invoke(network, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new LinkageError(name + " failed", failure);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("cannot call " + name, failure);
        }
    }
}
