package io.hardwire.processor;

import com.google.auto.service.AutoService;
import io.hardwire.processor.spec.NetworkSpec;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes a network for every interface with {@code @Network}. */
@AutoService(Processor.class)
@SupportedAnnotationTypes("io.hardwire.Network")
public final class HardwireProcessor extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
    }

    @SuppressWarnings("unused")
    private void write(NetworkSpec spec) {}
}
