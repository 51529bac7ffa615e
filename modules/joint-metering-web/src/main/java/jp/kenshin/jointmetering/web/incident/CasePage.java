package jp.kenshin.jointmetering.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.jointmetering.web.form.FormAnswer;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** One case of the partner, with what the partner can add to it. */
@Named
@RequestScoped
public class CasePage {
    private HttpServletRequest request;
    private Visitor visitor;
    private Incidents incidents;
    private Evidence evidence;
    private PageLanguage language;
    private @Nullable String id;
    private @Nullable CaseSheet sheet;
    private @Nullable CaseFiles files;
    private FormAnswer note = FormAnswer.NOTHING;
    private String told = "";

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected CasePage() {}

    @Inject
    public CasePage(
            HttpServletRequest request,
            Visitor visitor,
            Incidents incidents,
            Evidence evidence,
            PageLanguage language) {
        this.request = request;
        this.visitor = visitor;
        this.incidents = incidents;
        this.evidence = evidence;
        this.language = language;
    }

    /** Reads the case of the address; another partner's is none. */
    public void load() {
        Incident incident = OwnCase.get(incidents, visitor, id);
        sheet = OwnCase.sheet(incidents, visitor, incident, language.texts());
        files = new CaseFiles(incident, evidence, visitor.userName(), visitor::isOfPartner, language.texts());
        note = FormAnswer.take(request, NoteForm.NAME);
        told = Stream.of(ReportForm.NAME, FileServlet.NAME)
                .map(form -> FormAnswer.take(request, form).done())
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse(note.done());
    }

    public @Nullable CaseSheet getSheet() {
        return sheet;
    }

    public @Nullable CaseFiles getFiles() {
        return files;
    }

    public String getTitle() {
        return language.texts().get("case.title", sheet == null ? "" : sheet.getId());
    }

    /** What came of the form that led here; empty for somebody who comes by address. */
    public String getTold() {
        return told.isEmpty() ? "" : language.texts().get(told);
    }

    /** What a note can be. */
    public List<Choice> getKinds() {
        String chosen = note.value(NoteForm.KIND, "");
        return NoteForm.KINDS.stream()
                .map(Words::word)
                .map(word -> new Choice(
                        word,
                        language.texts().get("case.entry." + word),
                        language.texts().get("note.hint." + word),
                        word.equals(chosen)))
                .toList();
    }

    /** What was entered where it was refused. */
    public String getText() {
        return note.value(NoteForm.TEXT, "");
    }

    public boolean isRefused() {
        return note.isRefused();
    }

    /** What is wrong with a field of the note, in a sentence; empty when nothing is. */
    public String trouble(String field) {
        String key = note.troubles().getOrDefault(field, "");
        return key.isEmpty() ? "" : language.texts().get(key);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
