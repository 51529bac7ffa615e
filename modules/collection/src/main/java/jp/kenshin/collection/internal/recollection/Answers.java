package jp.kenshin.collection.internal.recollection;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.internal.link.UnitLink.Answer;
import jp.kenshin.collection.internal.recollection.Progress.Outcome;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;

/** What an answer says against a try, in the device's own words. */
final class Answers {
    private Answers() {}

    /** Why the conversation cannot go on; empty when the unit did what it was asked. */
    static Optional<Outcome> fault(Answer answer) {
        if (answer instanceof Answer.NoAddress) {
            return Optional.of(Outcome.missing(Reason.NEVER_HEARD, ""));
        }
        if (answer instanceof Answer.Answered answered) {
            Frame frame = answered.frame();
            return frame.service().isRefusal()
                    ? Optional.of(Outcome.missing(Reason.REFUSED, refused(frame)))
                    : Optional.empty();
        }
        return Optional.of(Outcome.missing(Reason.SILENT, ""));
    }

    /**
     * The object and the properties a refusal names: of a read those without data, of a write those whose data came back.
     */
    private static String refused(Frame frame) {
        boolean read = frame.service() == ServiceCode.GET_SNA;
        return frame.source() + " "
                + frame.properties().stream()
                        .filter(each -> read == each.edt().isEmpty())
                        .map(Property::epc)
                        .map(epc -> String.format(Locale.ROOT, "%02X", epc))
                        .collect(Collectors.joining(" "));
    }

    /** Why what was read is not what was asked for. */
    static Optional<Outcome> misfit(Ask ask, Frame answer, LocalDate today) {
        return ask.otherTime(answer, today).map(told -> Outcome.missing(Reason.WRONG_DAY, told));
    }
}
