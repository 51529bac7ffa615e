package jp.kenshin.jointmetering.web.signin;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The way through the gate")
@Tag("X-3")
class DestinationTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/meters", "/alarms", "/meter?id=G-0000001&span=day", "/meters?q=%E6%A1%9C&page=2"})
    void leads_inside_the_portal(String path) {
        assertEquals(path, Destination.inside(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "/meters/../sign-out",
                "/sign-out",
                "/meters?q=a\r\nSet-Cookie: x",
                "javascript:alert(1)",
                "/language?to=en",
                ""
            })
    void leads_nowhere_else(String path) {
        assertEquals("/", Destination.inside(path));
    }

    @Test
    void carries_where_to_go_and_why() {
        assertEquals("/portal/sign-in", Destination.signIn("/portal", "/", null));
        assertEquals(
                "/portal/sign-in?because=expired&to=%2Fmeters%3Fq%3Da",
                Destination.signIn("/portal", "/meters?q=a", SignInNotice.EXPIRED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/meters", "/meters.csv", "/sign-out", "/signin", "/anything", "/sign-in/x", "/assetsx"})
    void is_closed_unless_said_otherwise(String path) {
        assertFalse(Gate.isOpen(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/assets/pages.css", "/signin/callback", "/language"})
    void is_open_for_what_leads_to_it(String path) {
        assertTrue(Gate.isOpen(path));
    }
}
