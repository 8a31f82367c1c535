/** What networks that Hardwire generated need at run time. */
module io.hardwire {
    requires com.grack.nanojson;
    requires de.siegmar.fastcsv;
    // For Jdbc alone: whoever reads from a database has it.
    requires static transitive java.sql;
    // Where it is there, it tells when code on the Vector API makes objects no more.
    requires static jdk.management;
    requires static org.jspecify;

    // The annotation and its enums, the base classes of generated networks and trainers, the training loop.
    exports io.hardwire;
    // Data sets: from arrays and from CSV, splits, standardisation.
    exports io.hardwire.data;
    // What tells how good a network is.
    exports io.hardwire.metric;
    // What a model file says besides parameters.
    exports io.hardwire.model;
    // The rules that turn a gradient into new parameters.
    exports io.hardwire.optimizer;
    // The generator of random numbers that seeds are defined by.
    exports io.hardwire.random;
}
