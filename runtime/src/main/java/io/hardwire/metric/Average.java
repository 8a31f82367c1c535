package io.hardwire.metric;

/** How one number is made of those of all classes. */
public enum Average {
    /** The mean over the classes, each as important as any other. Classes that neither occur nor are predicted are left out. */
    MACRO,
    /** Counts are added up over the classes first. Where each sample has one class, this is the accuracy. */
    MICRO,
    /** The mean over the classes, each as important as it is frequent among the true ones. */
    WEIGHTED
}
