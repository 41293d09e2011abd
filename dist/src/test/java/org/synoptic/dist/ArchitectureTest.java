package org.synoptic.dist;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The map of ARCHITECTURE.md, held against the compiled code of all modules. */
class ArchitectureTest {
    private static final String ROOT = "org.synoptic";

    /** Which way data flows: a package may know those of earlier lines, and those of its own line without a circle. */
    private static final List<List<String>> FLOW = List.of(
            List.of("model"),
            List.of("syntax"),
            List.of("lexicon"),
            List.of("prepare", "read"),
            List.of("number", "date", "place", "name", "happening", "attribute", "toll", "blame"),
            List.of("extract"),
            List.of("trace"),
            List.of("group"),
            List.of("collate"),
            List.of(""),
            List.of("language"),
            List.of("log"),
            List.of("casebook"),
            List.of("present"),
            List.of("evidence"),
            List.of("web"),
            List.of("app"),
            List.of("bench"));

    private static final List<String> OUTSIDE_CORE =
            List.of("read", "language", "log", "casebook", "present", "evidence", "web", "app", "bench");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyPackageHasItsPlaceInTheFlow() {
        var known = FLOW.stream().flatMap(List::stream).toList();
        for (JavaClass c : CLASSES) {
            assertThat(known).as("the package of " + c.getName()).contains(part(c));
        }
    }

    @Test
    void dataFlowsOneWay() {
        for (int line = 0; line < FLOW.size(); line++) {
            var later = FLOW.subList(line + 1, FLOW.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            for (String part : FLOW.get(line)) {
                noClasses()
                        .that(in(List.of(part)))
                        .should()
                        .dependOnClassesThat(in(later))
                        .because("data flows from " + part + " to " + later)
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void packagesFormNoCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theCoreNeedsNothingButTheJdk() {
        classes()
                .that(not(OUTSIDE_CORE))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", ROOT + "..")
                .check(CLASSES);
    }

    @Test
    void onlyTheLanguageModuleKnowsCoreNlp() {
        // bench measures CoreNLP itself, beside Synoptic.
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".language..", ROOT + ".bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("edu.stanford..")
                .check(CLASSES);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(ROOT + ".language..")
                .and()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .haveRawReturnType(DescribedPredicate.describe(
                        "a type of our own or the JDK's",
                        t -> !t.getPackageName().startsWith("edu.stanford")))
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
                .check(CLASSES);
        methods()
                .that(DescribedPredicate.describe("are named by us", ArchitectureTest::namedByUs))
                .should()
                .haveNameNotMatching("get[A-Z].*")
                .check(CLASSES);
    }

    private static boolean namedByUs(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && Stream.concat(
                                method.getOwner().getAllRawInterfaces().stream(),
                                method.getOwner().getAllRawSuperclasses().stream())
                        .filter(i -> !ours(i))
                        .flatMap(i -> i.getMethods().stream())
                        .noneMatch(theirs -> theirs.getName().equals(method.getName()));
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() {
        for (JavaPackage p : CLASSES.getPackage(ROOT).getSubpackagesInTree()) {
            if (!p.getClasses().isEmpty()) {
                assertThat(p.isAnnotatedWith(NullMarked.class)).as(p.getName()).isTrue();
            }
        }
    }

    /** One way in: a package's own name, or close to it; here only that there are few public classes to start from. */
    @Test
    void fewClassesOfAStageArePublic() {
        Map<String, Long> open = new TreeMap<>();
        for (JavaClass c : CLASSES) {
            boolean entry = c.getModifiers().contains(JavaModifier.PUBLIC) && c.isTopLevelClass();
            if (entry && !c.isRecord() && !c.isEnum() && !c.isInterface()) {
                open.merge(c.getPackageName(), 1L, Long::sum);
            }
        }
        assertThat(open).allSatisfy((part, count) -> assertThat(count).as(part).isLessThanOrEqualTo(2));
    }

    private static String part(JavaClass c) {
        String name = c.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).replaceFirst("\\..*", "");
    }

    private static boolean ours(JavaClass c) {
        return c.getPackageName().equals(ROOT) || c.getPackageName().startsWith(ROOT + ".");
    }

    private static DescribedPredicate<JavaClass> in(List<String> parts) {
        return DescribedPredicate.describe("are in " + parts, c -> ours(c) && parts.contains(part(c)));
    }

    private static DescribedPredicate<JavaClass> not(List<String> parts) {
        return DescribedPredicate.describe("are not in " + parts, c -> ours(c) && !parts.contains(part(c)));
    }
}
