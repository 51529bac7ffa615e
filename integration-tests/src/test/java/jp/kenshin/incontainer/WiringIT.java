package jp.kenshin.incontainer;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import jp.kenshin.externalconnection.Agreements;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.PartnerMail;
import jp.kenshin.externalconnection.SecurityRegisters;
import jp.kenshin.jointmetering.Onboarding;
import jp.kenshin.jointmetering.PartnerServices;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.ChangeFeed;
import jp.kenshin.mdms.ReadingStore;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Vendor;
import jp.kenshin.platform.outbox.Outbox;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.Registry;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Inside the server")
@ExtendWith(ArquillianExtension.class)
class WiringIT {
    private static final String DESCRIPTOR = "META-INF/application.xml";

    @Inject
    private Instance<Object> beans;

    @Inject
    private Database database;

    @Inject
    private Registry registry;

    @Deployment
    static EnterpriseArchive theBuiltEarWithATestModule() {
        File built = new File(System.getProperty("kenshin.wlp", ""), "usr/servers/kenshin/apps/kenshin.ear");
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built);
        EnterpriseArchive tested = ShrinkWrap.create(EnterpriseArchive.class, "kenshin-with-tests.ear")
                .merge(ear);
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addPackage(WiringIT.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        String module = "  <module>\n    <web>\n      <web-uri>tests.war</web-uri>\n"
                + "      <context-root>/tests</context-root>\n    </web>\n  </module>\n</application>";
        String descriptor = text(ear.get(DESCRIPTOR)).replace("</application>", module);
        tested.delete(DESCRIPTOR);
        tested.setApplicationXML(new StringAsset(descriptor));
        return tested.addAsModule(Testable.archiveToTest(tests));
    }

    private static String text(Node node) {
        try (InputStream in = node.getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_door_opens_and_leads_to_one_bean() {
        for (Class<?> door : List.of(
                Database.class,
                Outbox.class,
                AuditLog.class,
                Registry.class,
                ChannelDirectory.class,
                ReadingStore.class,
                ReadingViews.class,
                ChangeFeed.class,
                PartnerServices.class,
                Agreements.class,
                Evidence.class,
                Onboarding.class,
                PartnerMail.class,
                SecurityRegisters.class)) {
            assertTrue(beans.select(door).isResolvable(), door::getName);
        }
    }

    @Test
    @Tag("S-07")
    void the_server_brings_what_writes_and_sends_mail() throws MessagingException, IOException {
        Session session = Session.getInstance(new Properties());
        MimeMessage message = new MimeMessage(session);
        message.setSubject("お知らせ", "UTF-8");
        message.setText("本文", "UTF-8");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        message.writeTo(written);

        assertTrue(written.toString(StandardCharsets.US_ASCII).contains("Subject: =?UTF-8?"), written::toString);
        assertNotNull(session.getTransport("smtp"));
    }

    @Test
    void the_server_s_data_source_is_migrated_when_it_is_had() {
        assertEquals(Vendor.H2, database.vendor());
        assertTrue(database.<Boolean>read(connection -> connection
                .getMetaData()
                .getTables(null, "MDMS", "READING_BLOCK", null)
                .next()));
    }

    @Test
    void hibernate_of_the_shared_library_answers_for_the_registry() {
        assertTrue(registry.findPartner(PartnerId.of("P-0001")).isPresent());
        assertTrue(registry.findMeter(MeterId.of("G-0000002")).isPresent());
    }
}
