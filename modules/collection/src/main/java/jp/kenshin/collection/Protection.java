package jp.kenshin.collection;

/** How a field unit's frames are protected; what its record says counts, not what arrives. */
public enum Protection {
    /** 平文: plain frames, found by address and port; for networks that protect by themselves, and for trials. */
    PLAIN,
    /** In the security envelope (docs/field-envelope.md). */
    ENVELOPE
}
