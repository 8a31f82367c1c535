package good;

import io.hardwire.Network;
import io.hardwire.Precision;
import java.io.IOException;
import java.time.DayOfWeek;

/** Every form of input with every form of output. */
public interface Forms {
    record Point(float x, float y) {}

    record Place(int x, double y) {}

    enum Coin {
        HEADS,
        TAILS
    }

    @Network(layers = {2, 2})
    interface InFloat {
        void a(float[] in, float[] out);

        void b(float x, float y, float... out);

        void c(Point at, float[] out);

        float[] d(float... in);

        float[] e(byte x, long y);

        float[] f(Place at);

        int g(float[] in) throws IOException;

        int h(short x, double y);

        int i(Point at);

        Coin j(float[] in);

        Coin k(int x, float y);

        Coin l(Place at);

        Point m(float[] in);

        Point n(float x, float y);

        Point o(Point at);
    }

    record Wide(double x, double y) {}

    @Network(layers = {2, 2}, precision = Precision.DOUBLE)
    interface InDouble {
        void a(double[] in, double[] out);

        double[] b(float x, int y);

        int c(Wide at);

        Coin d(double x, double y);

        Wide e(Wide at);

        Wide f(Point at);
    }

    record Widened(float a, double b) {}

    @Network(layers = {1, 2})
    interface Widening {
        Widened a(double x);
    }

    @Network(layers = {1, 1})
    interface One {
        float a(float x);

        double b(float[] in);
    }

    @Network(layers = {1, 7})
    interface Library {
        DayOfWeek day(float x);
    }
}
