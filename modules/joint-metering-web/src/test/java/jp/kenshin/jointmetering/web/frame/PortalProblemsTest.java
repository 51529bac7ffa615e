package jp.kenshin.jointmetering.web.frame;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("A page that breaks off")
@Tag("J-05")
class PortalProblemsTest {
    private static final String POLICY = "content-security-policy";

    private static BegunAnswer broken() {
        return new BegunAnswer().failedWith(new IllegalStateException("in the middle of a page"));
    }

    private static BegunAnswer handled(BegunAnswer answer) throws ServletException, IOException {
        new PortalProblems().service(answer.request(), answer.response());
        return answer;
    }

    @Test
    void after_its_first_letter_gives_way_to_the_designed_page() throws ServletException, IOException {
        BegunAnswer answer = handled(broken());
        assertEquals("/problem.xhtml", answer.shown());
        assertEquals(500, answer.status());
    }

    @Test
    void is_no_saved_file_any_more_but_as_guarded_as_before() throws ServletException, IOException {
        BegunAnswer answer = handled(broken().withHeader("Content-Disposition", "attachment; filename=\"meters.csv\"")
                .withHeader("Content-Type", "text/csv")
                .withHeader("Content-Security-Policy", "default-src 'none'"));
        assertEquals(Map.of(POLICY, "default-src 'none'"), answer.headers());
    }

    @Test
    void on_its_way_to_the_browser_is_left_as_it_is() throws ServletException, IOException {
        BegunAnswer answer = handled(broken().committed());
        assertEquals("", answer.shown());
        assertEquals(200, answer.status());
    }
}
