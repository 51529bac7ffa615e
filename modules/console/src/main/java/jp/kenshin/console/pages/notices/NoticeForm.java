package jp.kenshin.console.pages.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.externalconnection.Bilingual;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;

/**
 * A notice as somebody writes it: kept as it was typed when something is wrong with it.
 *
 * @param kind what it is about; empty until it is chosen
 * @param title one line
 * @param text all that is to be said
 * @param from when it begins, as the browser writes a time of day; Japanese time
 * @param until when it ends
 * @param toAll whether all partners are meant
 * @param partners business ids of those who are meant otherwise
 */
record NoticeForm(
        Optional<NoticeDraft.Kind> kind,
        Bilingual title,
        Bilingual text,
        String from,
        String until,
        boolean toAll,
        Set<String> partners) {
    /** Longer than any text that is taken: a longer one is to be refused, not shortened. */
    private static final int LONGEST = 10_000;

    static NoticeForm of(HttpServletRequest request) {
        String[] chosen = request.getParameterValues("partner");
        return new NoticeForm(
                AddressQuery.constant(NoticeDraft.Kind.class, request.getParameter("kind")),
                bilingual(request, "title"),
                bilingual(request, "text"),
                AddressQuery.text(request.getParameter("from")),
                AddressQuery.text(request.getParameter("until")),
                !"some".equals(request.getParameter("to")),
                chosen == null ? Set.of() : new LinkedHashSet<>(List.of(chosen)));
    }

    private static Bilingual bilingual(HttpServletRequest request, String name) {
        return new Bilingual(
                AddressQuery.text(request.getParameter(name + "Ja"), LONGEST),
                AddressQuery.text(request.getParameter(name + "En"), LONGEST));
    }

    /** @throws KenshinException {@link ExternalConnectionError#INVALID_NOTICE} when it is not clear what is meant */
    NoticeDraft draft() {
        if (!toAll && partners.isEmpty()) {
            throw invalid("it is for nobody");
        }
        Set<PartnerId> readers = new LinkedHashSet<>();
        if (!toAll) {
            partners.forEach(id -> readers.add(
                    AddressQuery.id(id, PartnerId::of).orElseThrow(() -> invalid("no business id: " + id))));
        }
        return new NoticeDraft(
                kind.orElseThrow(() -> invalid("it is about nothing")),
                title,
                text,
                moment(from),
                moment(until),
                readers);
    }

    private static Optional<Instant> moment(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(Jst.ZONE).toInstant());
        } catch (DateTimeException e) {
            throw invalid("no time: " + typed);
        }
    }

    private static KenshinException invalid(String message) {
        return new KenshinException(ExternalConnectionError.INVALID_NOTICE, message);
    }
}
