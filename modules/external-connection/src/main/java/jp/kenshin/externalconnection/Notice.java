package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.List;
import jp.kenshin.kernel.PartnerId;

/**
 * Something that partners were told.
 *
 * @param id number, such as {@code N-0000003}
 * @param content what it says and to whom
 * @param publishedBy who of the utility published it
 * @param publishedAt when
 * @param acknowledgements who took note of it, the first of each partner; a partner sees its own only
 */
public record Notice(
        String id,
        NoticeDraft content,
        String publishedBy,
        Instant publishedAt,
        List<Acknowledgement> acknowledgements) {
    /**
     * @param partner whose user
     * @param by user name
     * @param at when
     */
    public record Acknowledgement(PartnerId partner, String by, Instant at) {}

    public Notice {
        acknowledgements = List.copyOf(acknowledgements);
    }
}
