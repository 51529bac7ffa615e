package jp.kenshin.jointmetering.web.signin;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The gate")
@Tag("X-3")
class GateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/meters", "/meters.csv", "/sign-out", "/signin", "/anything", "/sign-in/x", "/assetsx"})
    void is_closed_unless_said_otherwise(String path) {
        assertFalse(Gate.isOpen(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../meters",
                "/assets/%2e%2e/meters",
                "/assets/..;/meters",
                "/assets/;x/pages.css",
                "/signin//../meters",
                "/assets/..\\meters"
            })
    @Tag("X-7")
    void is_closed_for_whatever_may_mean_another_path(String path) {
        assertFalse(Gate.isOpen(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/assets/pages.css", "/signin/callback", "/language"})
    void is_open_for_what_leads_to_it(String path) {
        assertTrue(Gate.isOpen(path));
    }
}
