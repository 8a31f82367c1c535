// 9:13 [HW-INTERFACE-PRIVATE] Hidden is private, so no generated class can implement Hidden; make it package-private or public
// 13:16 [HW-INTERFACE-PRIVATE] Around is private, so no generated class can implement Inner; make it package-private or public
package bad;

import io.hardwire.*;

class InterfacePrivate {
    @Network(layers = {2, 1})
    private interface Hidden {}

    private static class Around {
        @Network(layers = {2, 1})
        public interface Inner {}
    }
}
