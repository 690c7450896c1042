package org.liaison.coding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.liaison.coding");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("every operation names its role", methods().that().arePublic().and().areDeclaredInClassesThat()
                        .areAnnotatedWith(Path.class).should().beAnnotatedWith(RolesAllowed.class)),
                Named.of("untrusted text never meets a backtracking pattern",
                        noClasses().should().dependOnClassesThat().resideInAPackage("java.util.regex..")),
                Named.of("features do not depend on each other in a circle",
                        slices().matching("org.liaison.coding.(*)..").should().beFreeOfCycles()),
                Named.of("the machine codes without knowing what people say",
                        noClasses().that().resideInAnyPackage("..classify..", "..content..").should().dependOnClassesThat()
                                .resideInAnyPackage("..handcoding..", "..round..", "..adjudication..", "..release..")),
                Named.of("only a resource speaks HTTP", classes().that().haveSimpleNameEndingWith("Service").or()
                        .haveSimpleNameEndingWith("Store").should().onlyDependOnClassesThat()
                        .resideOutsideOfPackage("jakarta.ws.rs..")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldKeepTheRule(ArchRule rule) {
        assertThatCode(() -> rule.check(CLASSES)).doesNotThrowAnyException();
    }
}
