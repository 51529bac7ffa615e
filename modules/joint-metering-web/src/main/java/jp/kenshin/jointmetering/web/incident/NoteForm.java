package jp.kenshin.jointmetering.web.incident;

import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.CaseEntry.Kind;
import jp.kenshin.jointmetering.web.form.FormFields;

/** The form by which a partner tells what it does about an incident (S-18): a measure, how far it is, or the cause. */
final class NoteForm {
    static final String NAME = "note";
    static final String CASE = "id";
    static final String KIND = "kind";
    static final String TEXT = "text";
    static final List<String> FIELDS = List.of(CASE, KIND, TEXT);
    static final List<CaseEntry.Kind> KINDS = List.of(Kind.MEASURE, Kind.PROGRESS, Kind.CAUSE);

    static final int LONGEST = 2_000;

    private NoteForm() {}

    /** What the note is; empty, and the troubles noted, when the fields make none. */
    static Optional<CaseEntry.Kind> read(FormFields fields) {
        Optional<CaseEntry.Kind> kind =
                Words.constant(CaseEntry.Kind.class, fields.get(KIND)).filter(KINDS::contains);
        if (kind.isEmpty()) {
            fields.blame(KIND, "note.trouble.kind");
        }
        fields.require(TEXT, LONGEST, "note.trouble.text");
        return fields.isSound() ? kind : Optional.empty();
    }
}
