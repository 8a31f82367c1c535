package io.hardwire.processor;

import io.hardwire.processor.spec.Declaration;
import io.hardwire.processor.spec.DeclarationReader;
import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.validate.Report;
import io.hardwire.processor.validate.TakenNames;
import io.hardwire.processor.validate.Validator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;

/** Keeps the specs of a compilation for a test to look at; whatever is wrong becomes an error as usual. */
@SupportedAnnotationTypes(AnnotatedTypes.ANNOTATION)
final class SpecCollector extends AbstractProcessor {

    private final TreeMap<String, NetworkSpec> specs = new TreeMap<>();

    /** The specs of sources without a fault, in the order of their names. */
    static List<NetworkSpec> specs(JavaFileObject... sources) {
        SpecCollector collector = new SpecCollector();
        List<String> problems = Compiling.problems(Compiling.with(List.of(collector), sources));
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n", problems));
        }
        return List.copyOf(collector.specs.values());
    }

    /** The spec of the only annotated interface. */
    static NetworkSpec spec(JavaFileObject... sources) {
        List<NetworkSpec> all = specs(sources);
        if (all.size() != 1) {
            throw new AssertionError("expected one network, got " + all);
        }
        return all.get(0);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        DeclarationReader reader = new DeclarationReader(processingEnv.getTypeUtils(), processingEnv.getElementUtils());
        for (TypeElement annotation : annotations) {
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
                Declaration declaration = reader.read(type, AnnotatedTypes.annotationOf(type));
                Report report = new Report();
                Validator.validate(declaration, new TakenNames(), report)
                        .ifPresent(spec -> specs.put(spec.type().canonicalName(), spec));
                report.printTo(processingEnv.getMessager());
            }
        }
        return false;
    }
}
