package jp.kenshin.jointmetering.web.form;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A form that was sent")
@Tag("J-05")
class FormAnswerTest {
    private final SentForm form = new SentForm(Map.of("who", " 山田 ", "what", "x".repeat(11)));

    private FormFields fields() {
        return FormFields.of(form.request(), List.of("who", "what", "where"));
    }

    @Test
    void gives_back_what_was_entered_with_what_was_wrong_once() {
        fields().require("what", 10, "t.what")
                .require("where", 10, "t.where")
                .refused("f")
                .keep(form.request());

        FormAnswer answer = FormAnswer.take(form.request(), "f");
        assertTrue(answer.isRefused());
        assertEquals("山田", answer.value("who", ""));
        assertEquals(Map.of("what", "t.what.too-long", "where", "t.where.missing"), answer.troubles());
        assertFalse(FormAnswer.take(form.request(), "f").isRefused());
    }

    @Test
    void blames_a_field_for_its_first_trouble() {
        assertEquals(
                "first",
                fields().blame("who", "first")
                        .blame("who", "second")
                        .refused("f")
                        .troubles()
                        .get("who"));
    }

    @Test
    void tells_what_came_of_it_on_its_own_page_and_on_no_other() {
        FormAnswer.done("f", "f.done").keep(form.request());
        assertEquals("", FormAnswer.take(form.request(), "g").done());
        assertEquals("f.done", FormAnswer.take(form.request(), "f").done());
        assertEquals("", FormAnswer.take(form.request(), "f").done());
    }

    @Test
    void is_not_taken_by_a_page_that_renews_itself_for_nobody_sees_it_there() {
        FormAnswer.done("f", "f.done").keep(form.request());
        form.byItself(true);
        assertEquals("", FormAnswer.take(form.request(), "f").done());
        form.byItself(false);
        assertEquals("f.done", FormAnswer.take(form.request(), "f").done());
    }
}
