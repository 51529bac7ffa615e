package jp.kenshin.console.pages.cases;

import jp.kenshin.externalconnection.Confirmation;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/**
 * How far one enforcement point has come, in words.
 *
 * @param name of the point
 * @param icon for the state
 * @param state in words
 * @param at when it was reached; empty while it is not
 * @param trouble why it is still pending, and how often it was tried; empty when nothing is wrong
 */
public record PointView(String name, String icon, String state, String at, String trouble) {
    static PointView of(Confirmation point, boolean back, Texts texts) {
        CaseWords words = new CaseWords(texts);
        return new PointView(
                words.point(point.point()),
                switch (point.state()) {
                    case PENDING -> point.trouble().isPresent() ? "invalid" : "awaited";
                    case CONFIRMED -> "well";
                    case NOT_CONFIGURED -> "unknown";
                },
                words.pointState(point.state(), back),
                point.state() == Confirmation.State.CONFIRMED
                        ? Formats.of(texts).secondOfDay(point.at())
                        : "",
                point.state() == Confirmation.State.PENDING
                        ? point.trouble()
                                .map(why -> texts.get("point.trouble", why, point.attempts()))
                                .orElse("")
                        : "");
    }
}
