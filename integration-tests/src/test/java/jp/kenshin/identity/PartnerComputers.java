package jp.kenshin.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import jp.kenshin.harness.Client;
import jp.kenshin.identity.PartnerAuthority.Issued;

/**
 * The computers of partners, each with a client certificate of one authority; those of partners are registered, the stranger's is not.
 *
 * @param authority who issued them
 * @param trustStore holds the authority alone, under {@link PartnerAuthority#PASSWORD}
 */
public record PartnerComputers(
        PartnerAuthority authority, Path trustStore, Issued sakuraGas, Issued yamaLpg, Issued stranger) {
    static final String SAKURA_GAS = "P-0001";
    public static final String YAMA_LPG = "P-0003";

    public static PartnerComputers make(Path folder) {
        try {
            PartnerAuthority authority = new PartnerAuthority(folder);
            return new PartnerComputers(
                    authority,
                    authority.trustStore(folder.resolve("trust.p12")),
                    authority.issue("desk.sakura-gas"),
                    authority.issue("desk.yama-lpg"),
                    authority.issue("desk.stranger"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public void register(Client operator) {
        expectRegistered(register(operator, SAKURA_GAS, sakuraGas));
        expectRegistered(register(operator, YAMA_LPG, yamaLpg));
    }

    static HttpResponse<String> register(Client operator, String partner, Issued computer) {
        return operator.postInternal(path(partner), "application/x-pem-file", computer.pem());
    }

    static String path(String partner) {
        return "/console/api/v1/partners/" + partner + "/client-certificates";
    }

    private static void expectRegistered(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the certificate was not registered: " + answer.body());
        }
    }
}
