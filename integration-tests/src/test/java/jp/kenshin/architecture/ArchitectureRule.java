package jp.kenshin.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import jp.kenshin.architecture.Conditions.Module;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * Every border the code must keep. A rule is a function of the root package, so that the same text judges the product
 * ({@code jp.kenshin}) and the fixture that breaks it.
 */
enum ArchitectureRule {
    MODULES_KNOW_ONLY_LOWER_FLOORS(Conditions::floors),

    INTERNALS_STAY_INSIDE_THEIR_MODULE(root -> classes().should(Conditions.notReachIntoOtherInternals(root))),

    KERNEL_AND_RULES_ARE_PLAIN_JAVA(root -> noClasses()
            .that()
            .resideInAnyPackage(
                    root + ".kernel..",
                    root + ".auditchain..",
                    root + ".mdms.internal.validation..",
                    root + ".echonet..",
                    root + ".externalconnection.internal.eappsk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "org.hibernate..")),

    DEPENDENCIES_COME_THROUGH_CONSTRUCTORS(root -> noFields()
            .that(Conditions.areIn(root))
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.ejb.EJB")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.PersistenceContext")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.PersistenceUnit")),

    HTTP_RESOURCES_LIVE_IN_WARS(root -> noClasses()
            .that()
            .resideInAnyPackage(Module.packagesOf(root, module -> !module.war))
            .should()
            .beAnnotatedWith("jakarta.ws.rs.Path")
            .orShould()
            .beAnnotatedWith("jakarta.servlet.annotation.WebServlet")
            .orShould()
            .beAnnotatedWith("jakarta.servlet.annotation.WebFilter")),

    NAMES_SAY_WHAT_A_TYPE_IS(root -> noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)$")
            .orShould()
            .haveNameMatching(".*\\.I[A-Z][a-z]\\w*(Service|Repository|Store|Facade)$")),

    TIME_COMES_FROM_AN_INJECTED_CLOCK(root -> noClasses()
            .that()
            .resideInAnyPackage(Module.packagesOf(root, module -> module.inServer))
            .should()
            .callMethodWhere(Conditions.readsTheSystemClock())),

    NOBODY_SLEEPS_OR_PRINTS(root -> noClasses()
            .that()
            .resideInAnyPackage(Module.packagesOf(root, module -> module.inServer))
            .should()
            .callMethodWhere(target(owner(nameMatching("java\\.lang\\.Thread"))).and(target(nameMatching("sleep"))))
            .orShould()
            .callMethodWhere(target(nameMatching("printStackTrace")))
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")),

    MEASURED_VALUES_ARE_NEVER_BINARY_FLOATING_POINT(root -> fields().that(Conditions.areIn(
                    root + ".kernel", root + ".mdms", root + ".collection", root + ".cim", root + ".jointmetering"))
            .and(Conditions.areNotIn(root + ".jointmetering.web"))
            .should(Conditions.notBeFloatingPoint())),

    EVERY_PACKAGE_SAYS_ITS_PURPOSE_AND_IS_NULL_MARKED(
            root -> classes().that().resideInAPackage(root + "..").should(Conditions.liveInANullMarkedPackage())),

    ERROR_CODES_ARE_ENUMS_NAMED_ERROR(root -> classes()
            .that()
            .resideInAPackage(root + "..")
            .and()
            .implement(nameMatching(".*\\.kernel\\.ErrorCode"))
            .should()
            .beEnums()
            .andShould()
            .haveSimpleNameEndingWith("Error")),

    PACKAGES_OF_A_MODULE_FORM_NO_CYCLES(root -> slices().matching(root + ".(*).internal.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)),

    SIMULATOR_AND_SERVER_DO_NOT_KNOW_EACH_OTHER(root -> noClasses()
            .that()
            .resideInAPackage(root + ".fieldsimulator..")
            .should()
            .dependOnClassesThat(Conditions.behindTheWire(root))
            .allowEmptyShould(true));

    private final Function<String, ArchRule> rule;

    ArchitectureRule(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    /** The rule over all packages below the root. */
    ArchRule over(String root) {
        return rule.apply(root).allowEmptyShould(true);
    }

    /** Package of the classes that break it. */
    String fixture() {
        return ArchitectureRule.class.getPackageName() + ".fixture."
                + name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
    }
}
