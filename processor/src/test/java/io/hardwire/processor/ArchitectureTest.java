package io.hardwire.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the user wrote: spec, validate. What is computed: expression, operation, target, plan. Emit joins the two. */
@AnalyzeClasses(packages = "io.hardwire.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PROCESSOR = "io.hardwire.processor";
    private static final String SPEC = "io.hardwire.processor.spec..";
    private static final String VALIDATE = "io.hardwire.processor.validate..";
    private static final String EXPRESSION = "io.hardwire.processor.expression..";
    private static final String OPERATION = "io.hardwire.processor.operation..";
    private static final String TARGET = "io.hardwire.processor.target..";
    private static final String BLOCK = "io.hardwire.processor.block..";
    private static final String STRIP = "io.hardwire.processor.strip..";
    private static final String LANES = "io.hardwire.processor.lanes..";
    private static final String UNITS = "io.hardwire.processor.units..";
    private static final String PLAN = "io.hardwire.processor.plan..";
    private static final String EMIT = "io.hardwire.processor.emit..";

    @ArchTest
    static final ArchRule SPEC_STANDS_ALONE =
            stage(SPEC, VALIDATE, EXPRESSION, OPERATION, TARGET, BLOCK, STRIP, LANES, UNITS, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule VALIDATE_KNOWS_SPEC =
            stage(VALIDATE, EXPRESSION, OPERATION, TARGET, BLOCK, STRIP, LANES, UNITS, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule EXPRESSION_STANDS_ALONE =
            stage(EXPRESSION, SPEC, VALIDATE, OPERATION, TARGET, BLOCK, STRIP, LANES, UNITS, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule OPERATION_KNOWS_EXPRESSION =
            stage(OPERATION, SPEC, VALIDATE, TARGET, BLOCK, STRIP, LANES, UNITS, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule TARGET_KNOWS_OPERATION =
            stage(TARGET, SPEC, VALIDATE, BLOCK, STRIP, LANES, UNITS, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule BLOCK_KNOWS_TARGET = stage(BLOCK, SPEC, VALIDATE, STRIP, LANES, UNITS, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule STRIP_KNOWS_BLOCK = stage(STRIP, SPEC, VALIDATE, LANES, UNITS, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule LANES_KNOWS_BLOCK = stage(LANES, SPEC, VALIDATE, STRIP, UNITS, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule UNITS_KNOW_BLOCK = stage(UNITS, SPEC, VALIDATE, STRIP, LANES, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule PLAN_KNOWS_TARGET = stage(PLAN, SPEC, VALIDATE, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule EMIT_NEED_NOT_VALIDATE = stage(EMIT, VALIDATE, PROCESSOR);

    @ArchTest
    static final ArchRule WHAT_IS_COMPUTED_KNOWS_NO_COMPILER = noClasses()
            .that()
            .resideInAnyPackage(EXPRESSION, OPERATION, TARGET, BLOCK, STRIP, LANES, UNITS, PLAN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..");

    @ArchTest
    static final ArchRule ONLY_EMIT_KNOWS_JAVAPOET = noClasses()
            .that()
            .resideOutsideOfPackage(EMIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_ONE_COMPILER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun..", "sun..", "jdk..", "org.eclipse..");

    private static ArchRule stage(String stage, String... unknown) {
        return noClasses()
                .that()
                .resideInAPackage(stage)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(unknown);
    }
}
