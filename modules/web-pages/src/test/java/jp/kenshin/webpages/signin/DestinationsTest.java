package jp.kenshin.webpages.signin;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Where a visitor wanted to go")
@Tag("X-3")
class DestinationsTest {
    private final Destinations destinations = new Destinations("meters", "meter", "alarms");

    private enum Why implements SignInReason {
        SESSION_EXPIRED;

        @Override
        public boolean isRefusal() {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/meters",
                "/alarms",
                "/meter?id=G-0000001&span=day",
                "/meters?q=%E6%A1%9C&page=2",
                "/?at=10:30"
            })
    void is_kept_inside_the_site(String address) {
        assertEquals(address, destinations.inside(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//example.invalid",
                "https://example.invalid/",
                "/\\example.invalid",
                "/meters/../sign-out",
                "/sign-out",
                "/meterss",
                "/meters?q=a\r\nSet-Cookie: x",
                "javascript:alert(1)",
                "/language?to=en",
                ""
            })
    void is_home_when_it_leads_elsewhere(String address) {
        assertEquals("/", destinations.inside(address));
    }

    @Test
    void goes_with_the_reason_to_the_sign_in() {
        assertEquals("/sign-in", destinations.signIn("/", null));
        assertEquals(
                "/sign-in?because=session-expired&to=%2Fmeters%3Fq%3Da",
                destinations.signIn("/meters?q=a", Why.SESSION_EXPIRED));
        assertEquals("/sign-in", destinations.signIn("//example.invalid", null));
    }

    @Test
    void is_explained_by_known_reasons_only() {
        assertTrue(SignInReason.ofWord(Why.values(), "session-expired").isPresent());
        assertFalse(SignInReason.ofWord(Why.values(), "made-up").isPresent());
        assertFalse(SignInReason.ofWord(Why.values(), null).isPresent());
    }
}
