package jp.kenshin.platform.database;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Brings the databases of {@link OnEachDatabase}, one of each product to a test class, dropped when the class is done. */
final class EachDatabase implements ClassTemplateInvocationContextProvider, TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<OneDatabase> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(Vendor.values()).map(OneDatabase::new);
    }

    /** Other test templates, such as parameterized tests, may stand in a class that is run on each database already. */
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(OnEachDatabase.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(Vendor.values()).map(OneDatabase::new);
    }

    /** One run of the class or method. */
    private record OneDatabase(Vendor vendor)
            implements ClassTemplateInvocationContext, TestTemplateInvocationContext, ParameterResolver {
        private static final Namespace NAMESPACE = Namespace.create(EachDatabase.class);

        @Override
        public String getDisplayName(int invocationIndex) {
            return vendor.name();
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            // Nothing: the database is made when the first parameter asks for it.
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Database.class || type == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            TestDatabase database = ofClass(context);
            return parameter.getParameter().getType() == Database.class ? database.database() : database;
        }

        /** Kept at the outermost test class, so that all its methods meet the same database and JUnit drops it with the class. */
        private TestDatabase ofClass(ExtensionContext context) {
            return (TestDatabase) outermostClass(context)
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent(vendor, key -> TestDatabases.fresh(vendor));
        }

        private static ExtensionContext outermostClass(ExtensionContext context) {
            ExtensionContext parent = context.getParent().orElseThrow();
            return parent.getTestClass().isPresent() ? outermostClass(parent) : context;
        }
    }
}
