package org.liaison.collector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
            .importPackages("org.liaison.collector");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("every operation names its role", methods().that().arePublic().and().areDeclaredInClassesThat()
                        .areAnnotatedWith(Path.class).should().beAnnotatedWith(RolesAllowed.class)),
                Named.of("untrusted text never meets a backtracking pattern",
                        noClasses().should().dependOnClassesThat().resideInAPackage("java.util.regex..")),
                Named.of("screening and duplicate detection know no framework",
                        noClasses().that().resideInAnyPackage("..mention..", "..duplicate..").should().dependOnClassesThat()
                                .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..")),
                Named.of("only the fetcher speaks HTTP to sites",
                        noClasses().that().resideOutsideOfPackage("..fetch..").should()
                                .dependOnClassesThat().resideInAnyPackage("org.apache.hc..", "java.net.http..")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldKeepTheRule(ArchRule rule) {
        assertThatCode(() -> rule.check(CLASSES)).doesNotThrowAnyException();
    }
}
