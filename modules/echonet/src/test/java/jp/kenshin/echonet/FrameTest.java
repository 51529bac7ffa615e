package jp.kenshin.echonet;

import java.util.List;
import java.util.Optional;
import jp.kenshin.echonet.MalformedFrame.Flaw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("C-02")
@DisplayName("A frame")
class FrameTest {
    private static final Eoj METER = Eoj.of(0x0288, 1);
    private static final Frame ANNOUNCEMENT = new Frame(
            0x0102,
            METER,
            Eoj.CONTROLLER,
            ServiceCode.INFC,
            List.of(
                    new Property(0xEA, Edt.ofHex("07EA0B150A1E000000F1A4")),
                    new Property(0xEB, Edt.ofHex("07EA0B150A1E0000000007"))));

    @Test
    void is_written_byte_by_byte_as_the_standard_orders() {
        assertArrayEquals(
                Edt.ofHex("1081010202880105FF017402EA0B07EA0B150A1E000000F1A4EB0B07EA0B150A1E0000000007")
                        .toBytes(),
                ANNOUNCEMENT.encode());
    }

    @Test
    void is_read_as_it_was_written() throws MalformedFrame {
        assertEquals(ANNOUNCEMENT, Frame.decode(ANNOUNCEMENT.encode()));
    }

    @Test
    void is_read_from_the_middle_of_a_buffer() throws MalformedFrame {
        byte[] frame = ANNOUNCEMENT.encode();
        byte[] buffer = new byte[frame.length + 20];
        System.arraycopy(frame, 0, buffer, 7, frame.length);

        assertEquals(ANNOUNCEMENT, Frame.decode(buffer, 7, frame.length));
    }

    @Test
    void keeps_written_and_read_properties_of_a_twofold_service_apart() throws MalformedFrame {
        Frame setAndGet = new Frame(
                1,
                Eoj.CONTROLLER,
                METER,
                ServiceCode.SET_GET,
                List.of(new Property(0xE5, Edt.ofByte(3))),
                List.of(Property.named(0xE2), Property.named(0xE4)));

        assertEquals(setAndGet, Frame.decode(setAndGet.encode()));
    }

    @Test
    void finds_a_property_by_its_code() {
        assertEquals(Optional.of(Edt.ofHex("07EA0B150A1E0000000007")), ANNOUNCEMENT.find(0xEB));
        assertEquals(Optional.empty(), ANNOUNCEMENT.find(0xEC));
    }

    @Test
    void is_acknowledged_with_its_number_and_its_properties_without_their_data() {
        assertArrayEquals(
                Edt.ofHex("1081010205FF010288017A02EA00EB00").toBytes(),
                ANNOUNCEMENT.acknowledgement().encode());
    }

    @Test
    void that_wants_no_acknowledgement_has_none() {
        Frame request = new Frame(1, Eoj.CONTROLLER, METER, ServiceCode.GET, List.of(Property.named(0xE0)));

        assertThrows(IllegalStateException.class, request::acknowledgement);
    }

    @Test
    void that_ends_anywhere_before_its_end_is_refused() {
        byte[] frame = ANNOUNCEMENT.encode();
        for (int length = 0; length < frame.length; length++) {
            int shorter = length;
            MalformedFrame refused = assertThrows(
                    MalformedFrame.class, () -> Frame.decode(frame, 0, shorter), () -> "length " + shorter);
            assertEquals(Flaw.TRUNCATED, refused.flaw());
            assertEquals(shorter, refused.position());
        }
    }

    @Test
    void followed_by_anything_is_refused() {
        assertRefused("1081000102880105FF017201D7010600", Flaw.TOO_LONG, 15);
    }

    @Test
    void of_another_protocol_is_refused() {
        assertRefused("1181000102880105FF017201D70106", Flaw.NOT_ECHONET_LITE, 0);
    }

    @Test
    void of_arbitrary_format_is_refused() {
        assertRefused("1082000102880105FF017201D70106", Flaw.NOT_SPECIFIED_FORMAT, 1);
    }

    @Test
    void of_an_unknown_service_is_refused() {
        assertRefused("1081000102880105FF017901D70106", Flaw.UNKNOWN_SERVICE, 10);
    }

    @Test
    void without_properties_is_refused() {
        assertRefused("1081000102880105FF017200", Flaw.NO_PROPERTY, 11);
    }

    @Test
    void that_promises_more_properties_than_it_has_is_refused() {
        assertRefused("1081000102880105FF017202D70106", Flaw.TRUNCATED, 15);
    }

    @Test
    void whose_property_goes_past_the_end_is_refused() {
        assertRefused("1081000102880105FF017201D7FF06", Flaw.TRUNCATED, 15);
    }

    private static void assertRefused(String hex, Flaw flaw, int position) {
        MalformedFrame refused = assertThrows(
                MalformedFrame.class, () -> Frame.decode(Edt.ofHex(hex).toBytes()));
        assertEquals(flaw, refused.flaw());
        assertEquals(position, refused.position());
    }
}
