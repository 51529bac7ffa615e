package jp.kenshin.console.pages.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the utility's own people are, as groups of the user registry or the identity provider name them, and what each may do. */
enum Role {
    /** 運用者. */
    UTILITY_OPERATOR(
            Right.SEE_HOME,
            Right.SEE_PARTNERS,
            Right.SEE_COLLECTION,
            Right.SEE_DEVICES,
            Right.OPERATE,
            Right.SEE_CASES,
            Right.ATTACH_FILES,
            Right.SEE_IPSEC),
    /** 対応デスク: takes reports and cuts off; needs to know a device when a partner calls. */
    RESPONSE_DESK(
            Right.SEE_HOME,
            Right.SEE_DEVICES,
            Right.SEE_CASES,
            Right.WORK_ON_CASES,
            Right.ATTACH_FILES,
            Right.SEE_IPSEC,
            Right.CUT_OFF),
    /** 再接続デスク: connects again what the other desk cut off, and cuts nothing off. */
    RECONNECTION_DESK(
            Right.SEE_HOME,
            Right.SEE_DEVICES,
            Right.SEE_CASES,
            Right.WORK_ON_CASES,
            Right.ATTACH_FILES,
            Right.SEE_IPSEC,
            Right.RECONNECT),
    /** 監査者: sees all and changes nothing. */
    AUDITOR(
            Right.SEE_HOME,
            Right.SEE_PARTNERS,
            Right.SEE_COLLECTION,
            Right.SEE_DEVICES,
            Right.SEE_CASES,
            Right.SEE_IPSEC,
            Right.SEE_AUDIT);

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    /** Those of the groups that are roles here. */
    static Set<String> wordsAmong(Set<String> groups) {
        return Arrays.stream(values()).map(Role::word).filter(groups::contains).collect(Collectors.toUnmodifiableSet());
    }

    Set<Right> rights() {
        return rights;
    }

    /** Name of the group, and key of the role's name in words. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
