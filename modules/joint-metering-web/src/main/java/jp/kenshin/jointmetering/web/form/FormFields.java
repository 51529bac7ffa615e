package jp.kenshin.jointmetering.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form that was sent, without blanks around them, and what is wrong with them so far. */
public final class FormFields {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> troubles = new LinkedHashMap<>();

    /** Reads the fields of those names; one that was not sent is empty. */
    public static FormFields of(HttpServletRequest request, List<String> names) {
        FormFields fields = new FormFields();
        for (String name : names) {
            String given = request.getParameter(name);
            fields.values.put(name, given == null ? "" : given.strip());
        }
        return fields;
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isGiven(String name) {
        return !get(name).isEmpty();
    }

    /** Notes what is wrong; the first trouble of a field counts. */
    public FormFields blame(String field, String sentence) {
        troubles.putIfAbsent(field, sentence);
        return this;
    }

    /** Wants something entered, of at most so many letters; says what is wrong with keys that end in {@code .missing} and {@code .too-long}. */
    public FormFields require(String field, int longest, String sentences) {
        if (!isGiven(field)) {
            blame(field, sentences + ".missing");
        } else if (get(field).length() > longest) {
            blame(field, sentences + ".too-long");
        }
        return this;
    }

    public boolean isSound() {
        return troubles.isEmpty();
    }

    /** To be told on the form's own page. */
    public FormAnswer refused(String form) {
        return FormAnswer.refused(form, values, troubles);
    }
}
