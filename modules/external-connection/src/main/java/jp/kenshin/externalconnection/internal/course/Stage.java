package jp.kenshin.externalconnection.internal.course;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.externalconnection.BusinessHours;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.PhoneCall;
import jp.kenshin.kernel.KenshinException;

/**
 * Where a cutoff stands (別表2-1, 2-2): cutting off → cut off → reconnecting → reconnected → closed. Each stage has the steps that can follow
 * it and no others; a step that cannot is {@link ExternalConnectionError#WRONG_STEP} and changes nothing. The declaration and a call can
 * come at any time before the end.
 */
public sealed interface Stage {
    Course course();

    Cutoff.State state();

    /** Everything the points keep out is kept out. */
    default CutOff confirmed(Instant at) {
        throw wrong("be confirmed as cut off");
    }

    /** A point was found to let in what it should keep out. */
    default CuttingOff drifted() {
        throw wrong("drift");
    }

    /**
     * Ordered once more: where it holds it is the same, but for a declaration, which was of something else then; where it is being reconnected
     * it begins anew.
     */
    default Stage orderedAgain(String by, Instant at) {
        throw wrong("be ordered again");
    }

    /** A call to the partner; it counts where a table asks for one. */
    default Stage called(PhoneCall call) {
        return this;
    }

    /** The partner's word that the incident is over. The last one before the reconnection counts. */
    default Stage declared(Declaration declaration) {
        throw wrong("be declared over");
    }

    /** What was declared before does not hold for what is reported now. */
    default Stage undeclared() {
        return this;
    }

    /**
     * Let it in again.
     *
     * @throws KenshinException {@link ExternalConnectionError#RESOLUTION_NOT_DECLARED}, {@link ExternalConnectionError#SAME_PERSON},
     *     {@link ExternalConnectionError#OUTSIDE_BUSINESS_HOURS}
     */
    default Reconnecting reconnect(String by, Instant at, BusinessHours hours) {
        throw wrong("be reconnected");
    }

    /** All points have let it in. */
    default Reconnected released(Instant at) {
        throw wrong("be confirmed as reconnected");
    }

    private KenshinException wrong(String step) {
        return new KenshinException(
                ExternalConnectionError.WRONG_STEP,
                "Cutoff " + course().id() + " is " + state() + " and cannot " + step + " now.");
    }

    /** Who may connect again what was cut off, and when (X-10, S-06). */
    private static void requireReconnectable(Course course, String by, Instant at, BusinessHours hours) {
        if (course.declaration().isEmpty()) {
            throw new KenshinException(
                    ExternalConnectionError.RESOLUTION_NOT_DECLARED,
                    "The partner has not declared the incident over. Take the declaration down first, or have the partner make it.");
        }
        if (course.order().by().equals(by)) {
            throw new KenshinException(
                    ExternalConnectionError.SAME_PERSON,
                    "Who cut off does not reconnect. Ask a colleague of the reconnection desk.");
        }
        if (!hours.isOpen(at)) {
            throw new KenshinException(
                    ExternalConnectionError.OUTSIDE_BUSINESS_HOURS,
                    "Reconnection is made in business hours. They begin next at " + hours.nextOpening(at) + ".");
        }
    }

    /** Ordered; the points are being told. */
    record CuttingOff(Course course) implements Stage {
        @Override
        public Cutoff.State state() {
            return Cutoff.State.CUTTING_OFF;
        }

        @Override
        public CutOff confirmed(Instant at) {
            return new CutOff(course.confirmed(Optional.of(at)));
        }

        @Override
        public CuttingOff drifted() {
            return this;
        }

        @Override
        public CuttingOff orderedAgain(String by, Instant at) {
            return course.declaration().isEmpty() ? this : new CuttingOff(course.orderedOnceMore(by));
        }

        @Override
        public CuttingOff undeclared() {
            return new CuttingOff(course.undeclared());
        }

        @Override
        public CuttingOff declared(Declaration declaration) {
            return new CuttingOff(course.declared(declaration));
        }

        /** Also where a point never confirmed: what is over is over. */
        @Override
        public Reconnecting reconnect(String by, Instant at, BusinessHours hours) {
            requireReconnectable(course, by, at, hours);
            return new Reconnecting(course.back(new Course.WayBack(by, at, Optional.empty())));
        }
    }

    /** All points have confirmed. */
    record CutOff(Course course) implements Stage {
        @Override
        public Cutoff.State state() {
            return Cutoff.State.CUT_OFF;
        }

        @Override
        public CuttingOff drifted() {
            return new CuttingOff(course.confirmed(Optional.empty()));
        }

        @Override
        public Stage orderedAgain(String by, Instant at) {
            return course.declaration().isEmpty()
                    ? this
                    : new CuttingOff(course.orderedOnceMore(by).confirmed(Optional.empty()));
        }

        @Override
        public CutOff undeclared() {
            return new CutOff(course.undeclared());
        }

        @Override
        public CutOff called(PhoneCall call) {
            return course.firstCall().isPresent() ? this : new CutOff(course.called(call));
        }

        @Override
        public CutOff declared(Declaration declaration) {
            return new CutOff(course.declared(declaration));
        }

        @Override
        public Reconnecting reconnect(String by, Instant at, BusinessHours hours) {
            requireReconnectable(course, by, at, hours);
            return new Reconnecting(course.back(new Course.WayBack(by, at, Optional.empty())));
        }
    }

    /** The points are being told to let it in. */
    record Reconnecting(Course course) implements Stage {
        @Override
        public Cutoff.State state() {
            return Cutoff.State.RECONNECTING;
        }

        @Override
        public CuttingOff orderedAgain(String by, Instant at) {
            return new CuttingOff(course.orderedAnew(by, at));
        }

        @Override
        public Reconnecting called(PhoneCall call) {
            return course.firstCall().isPresent() ? this : new Reconnecting(course.called(call));
        }

        @Override
        public Reconnecting declared(Declaration declaration) {
            return this;
        }

        @Override
        public Reconnected released(Instant at) {
            Course.WayBack way = course.wayBack().orElseThrow();
            return new Reconnected(course.back(new Course.WayBack(way.by(), way.at(), Optional.of(at))));
        }
    }

    /** Connected again; the tables ask for a call, after the one that followed the cutoff: made late, its time tells. */
    record Reconnected(Course course) implements Stage {
        @Override
        public Cutoff.State state() {
            return Cutoff.State.RECONNECTED;
        }

        @Override
        public Stage called(PhoneCall call) {
            return course.firstCall().isPresent()
                    ? new Closed(course.calledAgain(call))
                    : new Reconnected(course.called(call));
        }

        @Override
        public Reconnected declared(Declaration declaration) {
            return this;
        }
    }

    /** Over. */
    record Closed(Course course) implements Stage {
        @Override
        public Cutoff.State state() {
            return Cutoff.State.CLOSED;
        }
    }
}
