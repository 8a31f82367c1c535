// 10:16 [HW-TYPE-ACCESS] ask(Point): bad.TypeAccess.Answer cannot be named from the package of the interface; make it and every type around it package-private or public
// 10:33 [HW-TYPE-ACCESS] ask(Point): bad.TypeAccess.Around.Point cannot be named from the package of the interface; make it and every type around it package-private or public
package bad;

import io.hardwire.*;

class TypeAccess {
    @Network(layers = {2, 2})
    interface Inner {
        Answer ask(Around.Point at);
    }

    private enum Answer {
        YES,
        NO
    }

    private static class Around {
        public record Point(float x, float y) {}
    }
}
