package id.jejaring.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import id.jejaring.Jejaring;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** A module uses only modules above it, and only what they offer. Canvases in docs/modules are generated: run with -Dupdate. */
class ModulesTest {
    private static final List<String> ORDER = List.of(
            "kernel",
            "platform",
            "region",
            "access",
            "region.web",
            "notice",
            "work",
            "indicator",
            "sync",
            "person",
            "team",
            "agreement",
            "meeting",
            "screening",
            "care",
            "referral",
            "overview",
            "demo");

    /** The templates' generated package belongs to every module's pages. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(Jejaring.class, JavaClass.Predicates.resideInAPackage("id.jejaring.templates.."));

    @Test
    void every_arrow_between_modules_is_declared_and_none_goes_round() {
        MODULES.verify();
    }

    @Test
    void a_module_uses_only_modules_above_it() {
        for (ApplicationModule module : MODULES) {
            String name = module.getIdentifier().toString();
            assertThat(ORDER).as("the order of modules").contains(name);
            assertThat(declared(module).map(ORDER::indexOf))
                    .as("what %s may use", name)
                    .allMatch(above -> above >= 0 && above < ORDER.indexOf(name));
        }
    }

    @Test
    void canvases_say_what_the_modules_are_today(@TempDir Path fresh) {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(fresh.toString()))
                .writeModuleCanvases(Documenter.CanvasOptions.defaults());
        List<Path> canvases = Repository.files(fresh, ".adoc");
        Path committed = Repository.DOCS.resolve("modules");
        assertThat(canvases).hasSameSizeAs(ORDER);
        for (Path canvas : canvases) {
            Path kept = committed.resolve(canvas.getFileName());
            if (Repository.updating()) {
                Repository.write(kept, Repository.text(canvas));
            }
            assertThat(kept).as("run with -Dupdate to write it").hasSameTextualContentAs(canvas);
        }
    }

    private static Stream<String> declared(ApplicationModule module) {
        var annotation = module.getBasePackage()
                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .orElseThrow(() -> new AssertionError(module.getIdentifier() + " declares no arrows"));
        return Stream.of(annotation.allowedDependencies())
                .map(arrow -> arrow.replaceAll(" *::.*", "").strip())
                .distinct();
    }
}
