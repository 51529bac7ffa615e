package jp.kenshin.console.pages.signin;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("Where a visitor of the console wanted to go")
@Tag("X-3")
class DestinationTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/collection?kind=gas&days=14", "/device?id=T-0000201", "/missing?state=waiting"})
    void is_kept_inside(String path) {
        assertEquals(path, Destination.inside(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.invalid/",
                "//example.invalid",
                "/\\example.invalid",
                "/sign-out",
                "/recollect-now",
                "/device\r\nX: y"
            })
    void is_home_when_it_leads_elsewhere(String path) {
        assertEquals("/", Destination.inside(path));
    }

    @Test
    void goes_with_the_reason_to_the_sign_in() {
        assertEquals(
                "/sign-in?because=expired&to=%2Fdevice%3Fid%3DT-0000201",
                Destination.signIn("/device?id=T-0000201", SignInNotice.EXPIRED));
        assertEquals("/sign-in", Destination.signIn("/", null));
    }
}
