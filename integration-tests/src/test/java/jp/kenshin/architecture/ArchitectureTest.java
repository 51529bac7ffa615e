package jp.kenshin.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The architecture")
class ArchitectureTest {
    private static final String ROOT = "jp.kenshin";
    /** No part of the product: they measure what is inside a module, so they reach into it. */
    private static final String BENCHMARKS = "benchmarks";

    private static JavaClasses product;

    @BeforeAll
    static void readTheCompiledModules() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("..", "modules"))) {
            List<Path> classes = modules.filter(module -> !module.endsWith(BENCHMARKS))
                    .map(module -> module.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList();
            product = new ClassFileImporter().importPaths(classes);
        }
    }

    @Test
    void sees_the_whole_product() {
        assertTrue(product.size() > 60, () -> "only " + product.size() + " classes: build the modules first");
        for (Conditions.Module module : Conditions.Module.values()) {
            assertTrue(
                    product.stream()
                            .anyMatch(item -> item.getPackageName().startsWith(ROOT + "." + module.packageName)),
                    () -> "no class of module " + module);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void keeps(ArchitectureRule rule) {
        rule.over(ROOT).check(product);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void would_go_red_when_broken(ArchitectureRule rule) {
        JavaClasses fixture = new ClassFileImporter().importPackages(rule.fixture());
        EvaluationResult result = rule.over(rule.fixture()).evaluate(fixture);
        assertTrue(fixture.size() > 0, () -> "no fixture in " + rule.fixture());
        assertTrue(result.hasViolation(), () -> rule + " did not notice its fixture");
    }
}
