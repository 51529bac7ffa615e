package jp.kenshin.webpages.text;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("The size of a file")
@Tag("S-10")
class FileSizeTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1 B",
        "1023, 1023 B",
        "1024, 1 kB",
        "1434, 1.4 kB",
        "10188, 9.9 kB",
        "10239, 10 kB",
        "262144, 256 kB",
        "1048575, 1 MB",
        "20971520, 20 MB",
        "1073741824, 1 GB",
        "1099511627776, 1024 GB"
    })
    void is_said_as_people_say_it(long bytes, String said) {
        assertEquals(said, FileSize.of(bytes));
    }
}
