import io.hardwire.Network;

@Network(layers = {2, 1})
interface InDefaultPackage {
    float run(float a, float b);

    static InDefaultPackage create() {
        return new InDefaultPackageNetwork();
    }
}
