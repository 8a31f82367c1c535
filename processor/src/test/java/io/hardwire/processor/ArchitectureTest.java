package io.hardwire.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.hardwire.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PROCESSOR = "io.hardwire.processor";
    private static final String SPEC = "io.hardwire.processor.spec..";
    private static final String VALIDATE = "io.hardwire.processor.validate..";
    private static final String EXPRESSION = "io.hardwire.processor.expression..";
    private static final String PLAN = "io.hardwire.processor.plan..";
    private static final String EMIT = "io.hardwire.processor.emit..";
    private static final String[] COMPILER = {"javax.lang.model..", "javax.annotation.processing.."};

    @ArchTest
    static final ArchRule SPEC_KNOWS_NO_LATER_STAGE = stage(SPEC, VALIDATE, EXPRESSION, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule VALIDATE_KNOWS_THE_SPEC_ONLY = stage(VALIDATE, EXPRESSION, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule EXPRESSION_KNOWS_NO_OTHER_STAGE = stage(EXPRESSION, SPEC, VALIDATE, PLAN, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule PLAN_KNOWS_EARLIER_STAGES_ONLY = stage(PLAN, VALIDATE, EMIT, PROCESSOR);

    @ArchTest
    static final ArchRule EMIT_DOES_NOT_KNOW_WHO_CALLS_IT = stage(EMIT, VALIDATE, PROCESSOR);

    @ArchTest
    static final ArchRule ONLY_EMIT_KNOWS_JAVAPOET = noClasses()
            .that()
            .resideOutsideOfPackage(EMIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..");

    @ArchTest
    static final ArchRule ARITHMETIC_AND_PLANS_KNOW_NO_COMPILER = noClasses()
            .that()
            .resideInAnyPackage(EXPRESSION, PLAN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(COMPILER)
            .allowEmptyShould(true);

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
                .resideInAnyPackage(unknown)
                .allowEmptyShould(true);
    }
}
