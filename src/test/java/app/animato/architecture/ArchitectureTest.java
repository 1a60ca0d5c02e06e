package app.animato.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final JavaClasses ANIMATO = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.animato");

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("app.animato.architecture.bad");

    @ParameterizedTest
    @EnumSource
    void animato_keeps_to(Rules rule) {
        rule.rule().check(ANIMATO);
    }

    @ParameterizedTest
    @EnumSource
    void code_that_breaks_a_rule_is_found_by(Rules rule) {
        assertThatThrownBy(() -> rule.rule().check(BAD))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("app.animato.architecture.bad");
    }
}
