package jp.kenshin.echonet.words;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.words.DescribedFrame.DescribedProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-02")
@DisplayName("A frame in words")
class DescribedFrameTest {
    @Test
    void names_its_objects_service_and_properties() throws MalformedFrame {
        DescribedFrame frame = describe("1081000102880105FF017201EA0B07EA0B150A1E000000F1A4", Language.JAPANESE);

        assertEquals("0001", frame.tid());
        assertEquals("低圧スマート電力量メータ", frame.source().name());
        assertEquals("コントローラ", frame.destination().name());
        assertEquals("Get_Res", frame.service());
        assertEquals("定時積算電力量計測値(正方向)", frame.properties().get(0).name());
        assertEquals(
                Map.of("at", "2026-11-21T10:30", "value", BigDecimal.valueOf(61860)),
                frame.properties().get(0).value());
    }

    @ParameterizedTest(name = "{0}: {1} is {2} {3}")
    @CsvSource({
        "0288,E704FFFFF856,-1962,W",
        "0288,E10101,0.1,kWh",
        "0288,E1010D,10000,kWh",
        "0288,D70106,6,",
        "0282,E00400000FA1,4.001,m3",
        "0283,E00400000FA1,0.4001,m3",
        "0283,D2020118,2.80,kPa",
        "0281,E10106,0.000001,m3"
    })
    void gives_numbers_with_their_units(String device, String property, String value, String unit)
            throws MalformedFrame {
        DescribedProperty described = property(device, property);

        assertNull(described.fault());
        assertEquals(new BigDecimal(value), described.value());
        assertEquals(unit, described.unit());
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "0283,E80141,open",
        "0283,E80142,closed",
        "0283,E90132,level 2",
        "0289,EA0141,shut off",
        "0281,E30141,detected",
        "0281,E606323033323035,2032-05",
        "0288,800130,on"
    })
    void gives_codes_by_what_they_stand_for(String device, String property, String word) throws MalformedFrame {
        assertEquals(word, property(device, property).value());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"E004FFFFFFFE", "E7047FFFFFFE"})
    void says_nothing_where_the_meter_has_no_value(String property) throws MalformedFrame {
        DescribedProperty described = property("0288", property);

        assertNull(described.value());
        assertNull(described.fault());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0288,E00405F5E100",
        "0288,E003000001",
        "0288,EA0B07EA0D150A1E000000F1A4",
        "0288,E10105",
        "0283,E80143",
        "0288,9E03810203"
    })
    void says_what_is_wrong_with_data_it_cannot_read_and_keeps_it(String device, String property)
            throws MalformedFrame {
        DescribedProperty described = property(device, property);

        assertNotNull(described.fault());
        assertNull(described.value());
        assertEquals(property.substring(4), described.data());
    }

    @Test
    void leaves_what_it_does_not_know_as_it_is() throws MalformedFrame {
        DescribedProperty described = property("0288", "FA0301FF02");

        assertNull(described.name());
        assertEquals("01FF02", described.data());
    }

    @Test
    void speaks_of_the_asked_device_when_it_asks() throws MalformedFrame {
        DescribedFrame frame = describe("1081000105FF010283016201E800", Language.ENGLISH);

        assertEquals("shut-off valve", frame.properties().get(0).name());
    }

    @Test
    void has_every_name_in_both_languages() {
        List<Words> names = DeviceClasses.all()
                .flatMap(each -> each.properties().values().stream())
                .map(DeviceClass.PropertyDefinition::name)
                .toList();

        assertTrue(names.size() > 100);
        for (Words name : names) {
            assertTrue(!name.ja().isBlank() && !name.en().isBlank(), name::toString);
            assertTrue(name.en().chars().allMatch(each -> each < 0x80), name::en);
        }
    }

    private static DescribedProperty property(String device, String property) throws MalformedFrame {
        return describe("10810001" + device + "0105FF017201" + property, Language.ENGLISH)
                .properties()
                .get(0);
    }

    private static DescribedFrame describe(String hex, Language language) throws MalformedFrame {
        return DescribedFrame.of(Frame.decode(HexFormat.of().parseHex(hex)), language);
    }
}
