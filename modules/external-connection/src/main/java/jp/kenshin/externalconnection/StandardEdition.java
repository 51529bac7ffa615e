package jp.kenshin.externalconnection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One edition of the external connection standard (外部接続基準・運用ガイドライン), which agreements refer to.
 *
 * @param edition such as {@code 2023-03}
 * @param title of the document
 * @param validFrom first day (Japanese time) on which partners can agree to it
 * @param requiredFrom first day on which agreements to earlier editions no longer suffice; none: they go on to
 * @param document where the document is kept
 * @param documentSha256 of the document, 64 lower-case hexadecimal digits, where one was given
 */
public record StandardEdition(
        String edition,
        String title,
        LocalDate validFrom,
        Optional<LocalDate> requiredFrom,
        String document,
        Optional<String> documentSha256) {}
