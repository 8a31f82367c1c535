package io.hardwire.processor;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/** The module of the Vector API: {@code --add-modules} alone makes it visible to classes in no module, and to no module. */
final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";

    private boolean isNoted;

    /** Says once that the module of an interface does not read it, where the compilation has it. */
    void noteIfUnread(TypeElement origin, ProcessingEnvironment environment) {
        Elements elements = environment.getElementUtils();
        ModuleElement own = elements.getModuleOf(origin);
        if (!isNoted && own != null && !own.isUnnamed() && elements.getModuleElement(NAME) != null) {
            isNoted = true;
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.NOTE,
                            "no kernels on the Vector API are written, for the module " + own.getQualifiedName()
                                    + " does not read " + NAME + "; say requires static " + NAME
                                    + " in its module-info.java",
                            origin);
        }
    }
}
