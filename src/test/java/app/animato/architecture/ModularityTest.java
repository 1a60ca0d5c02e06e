package app.animato.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.AnimatoApplication;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(AnimatoApplication.class);

    @Test
    void modules_use_only_what_they_declare_and_only_through_the_front_door() {
        MODULES.verify();
    }

    @Test
    void every_feature_is_a_module() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains(
                        "shared",
                        "audit",
                        "account",
                        "media",
                        "money",
                        "effect",
                        "generation",
                        "gallery",
                        "share",
                        "wiro",
                        "sandbox",
                        "admin",
                        "backup",
                        "house",
                        "shell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiro", "sandbox", "admin", "backup", "shell"})
    void nothing_depends_on_the_outermost_modules(String outermost) {
        assertThat(MODULES.stream().filter(module -> dependencies(module).contains(outermost)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "audit", "sandbox", "effect", "house"})
    void the_innermost_modules_depend_on_no_feature(String innermost) {
        ApplicationModule module = MODULES.getModuleByName(innermost).orElseThrow();
        assertThat(dependencies(module)).isSubsetOf(Set.of("shared"));
    }

    @Test
    void what_a_module_keeps_to_itself_is_used_by_no_other() {
        assertThat(
                        MODULES.stream()
                                .flatMap(module -> module
                                        .getBasePackage()
                                        .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                                        .stream())
                                .flatMap(declared -> Stream.of(declared.allowedDependencies())))
                .contains("generation :: line")
                .noneMatch(dependency -> dependency.endsWith(":: own"));
    }

    private static Set<String> dependencies(ApplicationModule module) {
        Stream<ApplicationModuleDependency> all = module.getDirectDependencies(MODULES).stream();
        return all.map(dependency ->
                        dependency.getTargetModule().getIdentifier().toString())
                .collect(Collectors.toSet());
    }
}
