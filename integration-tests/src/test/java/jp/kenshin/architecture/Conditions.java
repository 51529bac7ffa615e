package jp.kenshin.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vocabulary of {@link ArchitectureRule}: modules, their floors, and what a class may be asked. */
final class Conditions {
    private Conditions() {}

    /** The modules from the lowest floor to the highest; a module may know those above its own line. */
    enum Module {
        KERNEL("kernel", false, true),
        AUDIT_CHAIN("auditchain", false, true),
        ECHONET("echonet", false, true),
        PLATFORM("platform", false, true),
        REGISTRY("registry", false, true),
        EXTERNAL_CONNECTION("externalconnection", false, true),
        MDMS("mdms", false, true),
        COLLECTION("collection", false, true),
        JOINT_METERING("jointmetering", false, true),
        CIM("cim", false, true),
        WEB_PAGES("webpages", false, true),
        PORTAL("jointmetering.web", true, true),
        NW("jointmetering.nw", true, true),
        CONSOLE("console", true, true),
        FIELD_SIMULATOR("fieldsimulator", false, false),
        LAUNCHER("launcher", false, false),
        DECODE("decode", false, false),
        AUDIT_VERIFIER("auditverifier", false, false);

        final String packageName;
        final boolean war;
        final boolean inServer;

        Module(String packageName, boolean war, boolean inServer) {
            this.packageName = packageName;
            this.war = war;
            this.inServer = inServer;
        }

        /**
         * Inside the server the lower floors; outside of it the launcher the field it starts, who speaks or reads ECHONET its codec, and the
         * verifier the audit log's form.
         */
        boolean mayKnow(Module other) {
            return inServer
                    ? other.inServer && !other.war && other.ordinal() < ordinal()
                    : this == LAUNCHER && other == FIELD_SIMULATOR
                            || speaksEchonet() && other == ECHONET
                            || this == AUDIT_VERIFIER && other == AUDIT_CHAIN;
        }

        private boolean speaksEchonet() {
            return this == DECODE || this == FIELD_SIMULATOR;
        }

        /** All packages of this module and none of another. */
        String[] packages(String root) {
            String own = root + "." + packageName;
            return this == JOINT_METERING ? new String[] {own, own + ".internal.."} : new String[] {own + ".."};
        }

        static String[] packagesOf(String root, Predicate<Module> wanted) {
            return Arrays.stream(values())
                    .filter(wanted)
                    .flatMap(module -> Arrays.stream(module.packages(root)))
                    .toArray(String[]::new);
        }
    }

    static ArchRule floors(String root) {
        Architectures.LayeredArchitecture layers =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        Module[] modules = Module.values();
        for (Module module : modules) {
            layers = layers.optionalLayer(module.name()).definedBy(module.packages(root));
        }
        for (Module module : modules) {
            String[] lower = Arrays.stream(modules)
                    .filter(module::mayKnow)
                    .map(Module::name)
                    .toArray(String[]::new);
            layers = lower.length == 0
                    ? layers.whereLayer(module.name()).mayNotAccessAnyLayer()
                    : layers.whereLayer(module.name()).mayOnlyAccessLayers(lower);
        }
        return layers;
    }

    static ArchCondition<JavaClass> notReachIntoOtherInternals(String root) {
        Pattern internal = Pattern.compile("(" + Pattern.quote(root) + "\\.[a-z.]+?)\\.internal(\\..*)?");
        return new ArchCondition<>("not reach into the internal packages of another module") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    Matcher matcher =
                            internal.matcher(dependency.getTargetClass().getPackageName());
                    if (matcher.matches() && !item.getPackageName().startsWith(matcher.group(1))) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                }
            }
        };
    }

    static DescribedPredicate<JavaField> areIn(String... roots) {
        return DescribedPredicate.describe("are in " + String.join(", ", roots), field -> Arrays.stream(roots)
                .anyMatch(root -> in(field.getOwner(), root)));
    }

    static DescribedPredicate<JavaField> areNotIn(String root) {
        return DescribedPredicate.describe("are not in " + root, field -> !in(field.getOwner(), root));
    }

    private static boolean in(JavaClass item, String root) {
        return (item.getPackageName() + ".").startsWith(root + ".");
    }

    /** All of the server but the codec of the wire. */
    static DescribedPredicate<JavaClass> behindTheWire(String root) {
        return JavaClass.Predicates.resideInAnyPackage(
                Module.packagesOf(root, module -> module.inServer && module != Module.ECHONET));
    }

    static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        Set<String> clocks = Set.of("java.lang.System", "java.util.Date");
        return DescribedPredicate.describe("reads the system clock", call -> {
            String owner = call.getTargetOwner().getName();
            boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
            return owner.startsWith("java.time.")
                            && !owner.equals("java.time.Clock")
                            && call.getName().equals("now")
                            && noArguments
                    || clocks.contains(owner) && call.getName().equals("currentTimeMillis");
        });
    }

    static ArchCondition<JavaField> notBeFloatingPoint() {
        return new ArchCondition<>("not be double or float") {
            @Override
            public void check(JavaField item, ConditionEvents events) {
                String type = item.getRawType().getBaseComponentType().getName();
                if (Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type)) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName() + " is " + type));
                }
            }
        };
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package with a null-marked package-info") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().tryGetPackageInfo().isPresent()
                        || !item.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                    events.add(SimpleConditionEvent.violated(
                            item, item.getPackageName() + " has no package-info marked @NullMarked"));
                }
            }
        };
    }
}
