package jp.kenshin.externalconnection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of an entry of a register.
 *
 * @param number of the entry
 * @param version 1 for the first
 * @param facts what it says
 * @param changedBy who wrote this version
 * @param changedAt when
 */
public record RegisterEntry(long number, int version, Facts facts, String changedBy, Instant changedAt) {
    /** Which register. */
    public enum Register {
        /** What may happen (リスクアセスメント). */
        RISK,
        /** What is known to be weak (脆弱性管理). */
        VULNERABILITY,
        /** What was tried (ペネトレーションテスト). */
        PENETRATION_TEST
    }

    /** Where partners or devices come in. */
    public enum Point {
        /** MDMS over IPsec. */
        NW_SERVICE,
        /** PC over SSL-VPN. */
        WEB_SERVICE,
        /** Terminals and their authentication. */
        TERMINAL,
        /** Other vendors' head ends, the field port. */
        HEAD_END,
        /** The utility's own people. */
        INTERNAL
    }

    /** How bad it is, the worst first. */
    public enum Grade {
        CRITICAL,
        HIGH,
        MEDIUM,
        LOW
    }

    /** What becomes of it. */
    public enum State {
        OPEN,
        IN_PROGRESS,
        /** Lived with, until the day it is looked at again. */
        ACCEPTED,
        DONE
    }

    /**
     * What an entry says.
     *
     * @param register which register
     * @param point which connection point
     * @param title in a line
     * @param text for a risk the threat and the measures, for a vulnerability the plan, for a test its scope and findings
     * @param grade how bad it is; of a test, its worst finding that is open
     * @param state what becomes of it
     * @param owner who sees to it
     * @param reference of a vulnerability its public name or the maker's, of a test where the report is kept; empty for a risk without one
     * @param happenedOn when it was found or tried
     * @param dueOn when it must be dealt with, or looked at again; none only when it is done
     */
    public record Facts(
            Register register,
            Point point,
            String title,
            String text,
            Grade grade,
            State state,
            String owner,
            String reference,
            LocalDate happenedOn,
            Optional<LocalDate> dueOn) {}

    /** Whether it should have been dealt with before the day. */
    public boolean isOverdue(LocalDate day) {
        return facts.state() != State.DONE && facts.dueOn().filter(day::isAfter).isPresent();
    }
}
