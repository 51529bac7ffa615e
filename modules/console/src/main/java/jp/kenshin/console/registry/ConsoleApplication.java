package jp.kenshin.console.registry;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kenshin.console.audit.AuditResource;
import jp.kenshin.console.collection.UnitsResource;
import jp.kenshin.console.connection.AuthenticatorResource;
import jp.kenshin.console.connection.ClientCertificateResource;
import jp.kenshin.console.connection.CutoffResource;
import jp.kenshin.console.connection.IncidentResource;
import jp.kenshin.console.connection.IpsecConnectionResource;
import jp.kenshin.console.connection.TerminalCredentialResource;
import jp.kenshin.console.control.CommandsResource;
import jp.kenshin.console.control.JoinTestResource;
import jp.kenshin.console.control.PresentValueResource;
import jp.kenshin.console.control.RecollectionsResource;
import jp.kenshin.console.control.SchedulesResource;
import jp.kenshin.console.notice.NoticesResource;
import jp.kenshin.console.partners.AgreementsResource;
import jp.kenshin.console.partners.OnboardingResource;
import jp.kenshin.console.partners.StandardEditionsResource;
import jp.kenshin.console.security.EvidenceResource;
import jp.kenshin.console.security.MailResource;
import jp.kenshin.console.security.SecurityRegistersResource;
import jp.kenshin.platform.problem.ProblemMappers;

/** {@code /console/api/v1}. */
@ApplicationPath("console/api/v1")
public class ConsoleApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(ProblemMappers.CLASSES);
        classes.addAll(List.of(
                RegistryImportResource.class,
                RegistryExportResource.class,
                DevicesResource.class,
                ClientCertificateResource.class,
                IpsecConnectionResource.class,
                AgreementsResource.class,
                StandardEditionsResource.class,
                OnboardingResource.class,
                EvidenceResource.class,
                MailResource.class,
                SecurityRegistersResource.class,
                NoticesResource.class,
                IncidentResource.class,
                CutoffResource.class,
                TerminalCredentialResource.class,
                AuthenticatorResource.class,
                UnitsResource.class,
                RecollectionsResource.class,
                JoinTestResource.class,
                PresentValueResource.class,
                CommandsResource.class,
                SchedulesResource.class,
                AuditResource.class));
        return classes;
    }
}
