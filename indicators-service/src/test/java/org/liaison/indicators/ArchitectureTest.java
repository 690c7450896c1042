package org.liaison.indicators;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.liaison.indicators");

    @Test
    void shouldKeepReadersAndDerivationsFreeOfHttpAndSql() {
        noClasses().that().resideInAnyPackage("..source..", "..indicator..", "..country..").and()
                .haveSimpleNameNotEndingWith("Resource")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "java.sql..", "org.liaison.kit.sql..")
                .check(CLASSES);
    }

    @Test
    void shouldKeepSqlOutOfResources() {
        noClasses().that().haveSimpleNameEndingWith("Resource").should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.liaison.kit.sql..").check(CLASSES);
    }

    @Test
    void shouldReachTheDatabaseThroughRepositoriesAndStores() {
        noClasses().that().haveSimpleNameNotEndingWith("Repository").and().haveSimpleNameNotEndingWith("Store").and()
                .doNotHaveSimpleName("ObservationTable").should()
                .dependOnClassesThat().haveSimpleName("Database").check(CLASSES);
    }
}
