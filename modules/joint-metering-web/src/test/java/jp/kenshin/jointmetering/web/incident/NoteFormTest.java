package jp.kenshin.jointmetering.web.incident;

import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.jointmetering.web.form.FormFields;
import jp.kenshin.jointmetering.web.form.SentForm;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("A partner's note on its case")
@Tag("S-18")
class NoteFormTest {
    private static FormFields fields(String kind, String text) {
        return FormFields.of(new SentForm(Map.of("kind", kind, "text", text)).request(), NoteForm.FIELDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"measure", "progress", "cause"})
    void is_a_measure_the_progress_or_the_cause(String kind) {
        assertEquals(kind, NoteForm.read(fields(kind, "交換した")).map(Words::word).orElse("nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "closed", "cut-off", "refused", "reported"})
    void is_nothing_else(String kind) {
        FormFields fields = fields(kind, "交換した");
        assertEquals(Optional.empty(), NoteForm.read(fields));
        assertEquals(
                Map.of("kind", "note.trouble.kind"),
                fields.refused(NoteForm.NAME).troubles());
    }

    @Test
    void says_something_and_not_too_much() {
        FormFields silent = fields("measure", " ");
        FormFields endless = fields("measure", "あ".repeat(NoteForm.LONGEST + 1));
        assertEquals(Optional.empty(), NoteForm.read(silent));
        assertEquals(Optional.empty(), NoteForm.read(endless));
        assertEquals(
                "note.trouble.text.missing",
                silent.refused(NoteForm.NAME).troubles().get("text"));
        assertEquals(
                "note.trouble.text.too-long",
                endless.refused(NoteForm.NAME).troubles().get("text"));
        assertEquals(
                Optional.of(CaseEntry.Kind.MEASURE), NoteForm.read(fields("measure", "あ".repeat(NoteForm.LONGEST))));
    }
}
