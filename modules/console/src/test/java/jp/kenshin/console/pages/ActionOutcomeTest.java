package jp.kenshin.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("What came of an action")
class ActionOutcomeTest {
    private final Map<String, Object> session = new HashMap<>();
    private final HttpServletRequest visit = request(null);
    private final HttpServletRequest renewal = request("yes");

    @Test
    void is_told_once() {
        ActionOutcome.tell(visit, "電話を記録しました。");

        assertEquals(Optional.of(new ActionOutcome.Notice("電話を記録しました。", false)), ActionOutcome.take(visit));
        assertEquals(Optional.empty(), ActionOutcome.take(visit));
    }

    @Test
    void is_not_told_to_a_page_that_renews_itself_just_then() {
        ActionOutcome.warn(visit, "できませんでした。");

        assertEquals(Optional.empty(), ActionOutcome.take(renewal));
        assertEquals(Optional.of(new ActionOutcome.Notice("できませんでした。", true)), ActionOutcome.take(visit));
    }

    private HttpServletRequest request(@Nullable String byItself) {
        HttpSession kept = (HttpSession) Proxy.newProxyInstance(
                ActionOutcomeTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAttribute" -> session.get(String.valueOf(arguments[0]));
                    case "setAttribute" -> session.put(String.valueOf(arguments[0]), arguments[1]);
                    case "removeAttribute" -> session.remove(String.valueOf(arguments[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return (HttpServletRequest) Proxy.newProxyInstance(
                ActionOutcomeTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSession" -> kept;
                    case "getHeader" -> byItself;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
