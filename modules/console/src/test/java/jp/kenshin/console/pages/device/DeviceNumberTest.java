package jp.kenshin.console.pages.device;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("The number of a device as people type it")
class DeviceNumberTest {
    @ParameterizedTest
    @CsvSource({
        "T-0000201,T-0000201",
        "t0000201,T-0000201",
        "ｔ－２０１,T-0000201",
        "E1,E-0000001",
        "' g−12 ',G-0000012",
        "02000000540000c9,02000000540000C9",
        "192.0.2.7,192.0.2.7",
        "T-,T-"
    })
    void is_found_however_it_is_written(String typed, String number) {
        assertEquals(number, DeviceNumber.of(typed));
    }
}
