package jp.kenshin.jointmetering.web.connection;

import java.util.List;
import jp.kenshin.jointmetering.web.form.FormFields;

/** The form by which a partner declares an incident over (別表2-2). */
final class DeclareForm {
    static final String NAME = "declare";
    static final String CASE = "id";
    static final String WHO = "who";
    static final String MEASURES = "measures";
    static final List<String> FIELDS = List.of(CASE, WHO, MEASURES);

    static final int LONGEST_NAME = 100;
    static final int LONGEST_MEASURES = 2_000;

    private DeclareForm() {}

    /** Notes what is wrong. */
    static boolean check(FormFields fields) {
        return fields.require(WHO, LONGEST_NAME, "declare.trouble.who")
                .require(MEASURES, LONGEST_MEASURES, "declare.trouble.measures")
                .isSound();
    }
}
