package io.hardwire.processor;

import com.google.auto.service.AutoService;
import io.hardwire.processor.emit.Entries;
import io.hardwire.processor.emit.PlanText;
import io.hardwire.processor.emit.SourceWriter;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.plan.Planner;
import io.hardwire.processor.spec.Declaration;
import io.hardwire.processor.spec.DeclarationReader;
import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.validate.Problem;
import io.hardwire.processor.validate.Report;
import io.hardwire.processor.validate.TakenNames;
import io.hardwire.processor.validate.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Writes a network for every interface with {@code @Network}: what is written is read into a declaration, a declaration
 * validated into a spec, a spec planned, a plan emitted.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes(AnnotatedTypes.ANNOTATION)
@SupportedOptions(HardwireProcessor.PLAN)
public final class HardwireProcessor extends AbstractProcessor {

    /** With {@code -Ahardwire.plan} javac prints what was decided for each network. */
    static final String PLAN = "hardwire.plan";

    private final AnnotatedTypes annotated = new AnnotatedTypes();
    private final TakenNames taken = new TakenNames();
    private final VectorModule vectorModule = new VectorModule();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements())
                .forEach(type -> taken.add(type.getQualifiedName().toString()));
        for (TypeElement type : annotated.in(round, annotations, processingEnv.getElementUtils())) {
            try {
                process(type, round.processingOver());
            } catch (RuntimeException | LinkageError | StackOverflowError failure) {
                Report report = new Report();
                report.add(Problem.INTERNAL, type, type.getSimpleName(), Failure.describe(failure));
                report.printTo(processingEnv.getMessager());
            }
        }
        return false;
    }

    private void process(TypeElement type, boolean lastRound) {
        Declaration declaration = new DeclarationReader(processingEnv.getTypeUtils(), processingEnv.getElementUtils())
                .read(type, AnnotatedTypes.annotationOf(type));
        if (declaration.isIncomplete() && !lastRound) {
            annotated.defer(type);
            return;
        }
        Report report = new Report();
        Validator.validate(declaration, taken, report)
                .filter(spec -> !lastRound)
                .ifPresent(this::write);
        report.printTo(processingEnv.getMessager());
    }

    private void write(NetworkSpec spec) {
        NetworkPlan plan = Planner.plan(Entries.topology(spec));
        SourceWriter writer = new SourceWriter(processingEnv.getElementUtils(), processingEnv.getFiler());
        boolean hasVectors = writer.seesVectors(spec);
        if (!hasVectors) {
            vectorModule.noteIfUnread(spec.origin(), processingEnv);
        }
        if (processingEnv.getOptions().containsKey(PLAN)) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.NOTE, PlanText.of(spec, plan, hasVectors), spec.origin());
        }
        try {
            writer.write(spec, plan);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
