package jp.kenshin.nw;

import java.util.HashSet;
import java.util.Set;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Uses the LP gas meters 100 to 121. */
@DisplayName("What is new to a partner")
@ExtendWith(KenshinUnderTest.class)
@Tag("J-04")
class ChangesIT {
    private final Client intake;
    private final Client partner;

    ChangesIT(Client client) {
        this.intake = client.as("hes");
        this.partner = client.as(Holding.LPG.user());
    }

    @Test
    @Tag("C-03")
    void comes_once_to_each_reader_in_one_order_while_readings_come_in() {
        new TwoReaders(100).follow(intake, intake);
    }

    @Test
    void does_not_come_again_for_a_repetition_or_a_conflict() {
        ChangesReader reader = new ChangesReader(partner, 100).skipToTheEnd();
        String meter = Holding.LPG.meter(120);
        new Sending()
                .add(meter, Holding.LPG.type(), Sending.hoursAgo(5), "1.000")
                .postAs(intake);
        new Sending()
                .add(meter, Holding.LPG.type(), Sending.hoursAgo(5), "1.000")
                .postAs(intake);
        new Sending()
                .add(meter, Holding.LPG.type(), Sending.hoursAgo(5), "1.001")
                .postAs(intake);
        new Sending()
                .add(meter, Holding.LPG.type(), Sending.hoursAgo(4), "1.002")
                .postAs(intake);
        reader.readUntil(item -> item.getString("meter").equals(meter)
                && item.getJsonNumber("value").toString().equals("1.002"));
        assertEquals(
                2,
                reader.seen().stream()
                        .filter(item -> item.getString("meter").equals(meter))
                        .count());
        assertFalse(reader.read(), "the cursor stands when nothing is new");
    }

    @Test
    void says_all_that_the_contract_names() {
        ChangesReader reader = new ChangesReader(partner, 100).skipToTheEnd();
        String meter = Holding.LPG.meter(121);
        new Sending().add(meter, Holding.LPG.type(), Sending.hoursAgo(6), "0").postAs(intake);
        reader.readUntil(item -> item.getString("meter").equals(meter));
        var item = reader.seen().get(0);
        assertEquals(
                Set.of(
                        "meter",
                        "readingType",
                        "unit",
                        "at",
                        "value",
                        "quality",
                        "qualityCode",
                        "method",
                        "version",
                        "publishedAt"),
                new HashSet<>(item.keySet()));
        assertEquals("0.000", item.getJsonNumber("value").toString());
        assertEquals("ACTUAL", item.getString("quality"));
        assertEquals(1, item.getInt("version"));
        assertEquals("+09:00", item.getString("at").substring(19));
    }
}
