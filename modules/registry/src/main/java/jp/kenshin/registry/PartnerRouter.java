package jp.kenshin.registry;

import java.util.Optional;

/**
 * Where a partner's MDMS comes in from over IPsec (004 §11).
 *
 * @param globalIp its fixed global IP address, once it is registered
 * @param equipment what the partner told of its equipment
 */
public record PartnerRouter(Optional<String> globalIp, Optional<String> equipment) {}
