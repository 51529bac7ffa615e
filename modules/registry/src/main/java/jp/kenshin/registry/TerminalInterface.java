package jp.kenshin.registry;

/** How a terminal is wired to a meter it carries. */
public enum TerminalInterface {
    U_BUS,
    N_LINE,
    A_LINE,
    CONTACT,
    /** The terminal is part of the meter. */
    BUILT_IN
}
