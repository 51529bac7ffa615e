package jp.kenshin.webpages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The address of a request")
@Tag("X-3")
class SiteTest {
    @ParameterizedTest
    @ValueSource(strings = {"/console/", "/console/home.xhtml", "/console/assets/pages.css", "/portal/signin/callback"})
    void is_straight_where_it_names_a_page(String address) {
        assertTrue(Site.isStraight(request(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/assets/../home.xhtml",
                "/console/api/../home.xhtml",
                "/assets/../console/home.xhtml",
                "/console/signin/./../home.xhtml",
                "/console/assets/..;/home.xhtml",
                "/console/home.xhtml;/assets/",
                "/console/assets/..\\home.xhtml"
            })
    void is_not_where_it_goes_round_about(String address) {
        assertFalse(Site.isStraight(request(address)));
    }

    /** A request of which nothing but its address is known. */
    private static HttpServletRequest request(String address) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SiteTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, none) -> {
                    if (method.getName().equals("getRequestURI")) {
                        return address;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
