package jp.kenshin.externalconnection.internal.ipsec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.IpsecGatewayAnswer;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Presence;
import jp.kenshin.externalconnection.internal.ipsec.vici.FakeDaemon;
import jp.kenshin.externalconnection.internal.ipsec.vici.FakeDaemon.Mood;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("S-05")
@DisplayName("What the gateways say of partners")
class AskedGatewaysTest {
    private static final PartnerId SAKURA = PartnerId.of("P-7001");
    private static final PartnerId MINATO = PartnerId.of("P-7002");
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final Database database;
    private final Path folder;

    private FakeDaemon north;
    private FakeDaemon south;
    private IpsecFixture ipsec;

    AskedGatewaysTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @BeforeEach
    void start() {
        IpsecFixture.empty(database);
        north = new FakeDaemon(folder.resolve("north"));
        south = new FakeDaemon(folder.resolve("south"));
        ipsec = new IpsecFixture(database, folder, Duration.ofSeconds(10), north, south);
        ipsec.connections.define("operator", Sakura.connection(SAKURA), Optional.of(Sakura.KEY));
    }

    @AfterEach
    void stop() {
        north.close();
        south.close();
    }

    private List<IpsecGatewayAnswer> ask() {
        return ipsec.asked.ask(List.of(SAKURA, MINATO), PATIENCE);
    }

    @Test
    void tells_what_is_loaded_and_what_is_up_at_each_of_them() {
        north.establish("3", "kenshin-p-7001", Sakura.identity(SAKURA));

        List<IpsecGatewayAnswer> answers = ask();

        assertEquals(
                List.of(north.uri(), south.uri()),
                answers.stream().map(IpsecGatewayAnswer::gateway).toList());
        Presence up = presence(answers.get(0), SAKURA);
        assertTrue(up.loaded());
        assertTrue(up.isEstablished());
        assertEquals(Optional.of("192.0.2.20"), up.associations().get(0).remoteAddress());
        assertEquals(
                Optional.of(Duration.ofSeconds(90)), up.associations().get(0).age());
        assertEquals(new Presence(true, List.of()), presence(answers.get(1), SAKURA));
        assertEquals(Presence.NONE, presence(answers.get(1), MINATO));
    }

    @Test
    void does_not_take_for_established_what_is_only_being_made() {
        north.begin("4", "kenshin-p-7001", "%any");

        Presence begun = presence(ask().get(0), SAKURA);

        assertFalse(begun.isEstablished());
        assertTrue(begun.isAnything());
    }

    @Test
    void knows_a_partner_without_definition_by_its_usual_name_and_names_what_is_nobody_s() {
        south.load("kenshin-p-7002", "vpn.any.example");
        south.load("by-hand", "vpn.nobody.example");

        IpsecGatewayAnswer answer = ask().get(1);

        assertTrue(presence(answer, MINATO).loaded());
        assertEquals(List.of("by-hand"), answer.others());
    }

    @Test
    void is_told_in_time_also_when_one_of_them_hangs_and_one_is_away() {
        north.is(Mood.SILENT);
        south.close();

        List<IpsecGatewayAnswer> answers = assertTimeout(Duration.ofSeconds(2), this::ask);

        assertTrue(answers.get(0).trouble().orElseThrow().contains("no answer within"), answers::toString);
        assertTrue(answers.get(1).trouble().orElseThrow().contains("Check that strongSwan runs"), answers::toString);
        assertEquals(Map.of(), answers.get(0).partners());
    }

    @Test
    void is_nothing_where_there_are_none() {
        IpsecFixture none = new IpsecFixture(database, folder);

        assertFalse(none.asked.isConfigured());
        assertEquals(List.of(), none.asked.ask(List.of(SAKURA), PATIENCE));
    }

    private static Presence presence(IpsecGatewayAnswer answer, PartnerId partner) {
        return Optional.ofNullable(answer.partners().get(partner)).orElseThrow();
    }
}
