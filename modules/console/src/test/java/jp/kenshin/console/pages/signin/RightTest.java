package jp.kenshin.console.pages.signin;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("What a role may open")
@Tag("X-3")
class RightTest {
    @ParameterizedTest
    @CsvSource({
        "/,utility-operator response-desk reconnection-desk auditor",
        "/home.xhtml,utility-operator response-desk reconnection-desk auditor",
        "/collection,utility-operator auditor",
        "/missing,utility-operator auditor",
        "/missing.csv,utility-operator auditor",
        "/missing.xlsx,utility-operator auditor",
        "/quarantine.xhtml,utility-operator auditor",
        "/device,utility-operator response-desk reconnection-desk auditor",
        "/audit,auditor",
        "/audit.xhtml,auditor",
        "/audit-export,auditor",
        "/audit-check,auditor",
        "/partners,utility-operator auditor",
        "/partner.xhtml,utility-operator auditor",
        "/registers,utility-operator auditor",
        "/agreement-register,utility-operator",
        "/cases,utility-operator response-desk reconnection-desk auditor",
        "/case.xhtml,utility-operator response-desk reconnection-desk auditor",
        "/case-now,utility-operator response-desk reconnection-desk auditor",
        "/case-step,response-desk reconnection-desk",
        "/case-file,utility-operator response-desk reconnection-desk auditor",
        "/case-file-take,utility-operator response-desk reconnection-desk",
        "/ipsec,utility-operator response-desk reconnection-desk auditor",
        "/desk,response-desk",
        "/alarm-seen,response-desk",
        "/report,response-desk",
        "/report-take,response-desk",
        "/cutoff.xhtml,response-desk",
        "/cutoff-order,response-desk",
        "/reconnection,reconnection-desk",
        "/reconnect.xhtml,reconnection-desk",
        "/reconnect-order,reconnection-desk",
        "/recollect,utility-operator",
        "/recollect-now,utility-operator",
        "/quarantine-seen,utility-operator",
        "/device-order,utility-operator",
        "/nothing,utility-operator",
        "/api/v1/registry/export,utility-operator",
        "/collection/../recollect,utility-operator"
    })
    void is_what_is_its_own_and_nothing_that_is_unknown(String path, String roles) {
        for (Role role : Role.values()) {
            Staff staff = Staff.byPassword("somebody", Set.of(role.word()), Instant.EPOCH);
            assertEquals(Set.of(roles.split(" ")).contains(role.word()), staff.may(Right.of(path)), role + " " + path);
        }
    }
}
