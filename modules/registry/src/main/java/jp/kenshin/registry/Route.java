package jp.kenshin.registry;

/** The way of a channel's values: A from meter to head end, B from device to meter, C from system to business. */
public enum Route {
    A,
    B,
    C,
    /** As A, for partners', specified meters' and sensors' data. */
    A_IOT,
    /** As B, for partners', specified meters' and sensors' data. */
    B_IOT,
    /** As C, for partners', specified meters' and sensors' data. */
    C_IOT,
    INTERNET
}
