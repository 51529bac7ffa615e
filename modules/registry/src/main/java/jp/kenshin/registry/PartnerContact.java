package jp.kenshin.registry;

import java.util.Optional;

/**
 * Somebody to call at a partner when an incident happens.
 *
 * @param rank 1 is called first
 * @param name in Japanese
 * @param phone as to be dialled
 * @param email where reports go, if there is such an address
 */
public record PartnerContact(int rank, String name, String phone, Optional<String> email) {}
