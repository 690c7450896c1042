package org.liaison.modelling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The house rules that a compiler does not know. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.liaison.modelling");

    @Test
    void shouldKeepHttpOutOfServices() {
        noClasses().that().haveSimpleNameNotEndingWith("Resource").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..").check(CLASSES);
        assertThat(CLASSES).isNotEmpty();
    }

    @Test
    void shouldKeepResourcesAwayFromTheDatabase() {
        noClasses().that().haveSimpleNameEndingWith("Resource").should().dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository").orShould().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.liaison.modelling.database..").check(CLASSES);
        classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate().check(CLASSES);
        assertThat(CLASSES).anyMatch(type -> type.getSimpleName().endsWith("Repository"));
    }

    @Test
    void shouldHaveNoCyclesBetweenFeatures() {
        slices().matching("org.liaison.modelling.(*)..").should().beFreeOfCycles().check(CLASSES);
        assertThat(CLASSES).anyMatch(type -> type.getPackageName().endsWith(".fit"));
    }
}
