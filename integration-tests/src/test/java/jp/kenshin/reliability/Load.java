package jp.kenshin.reliability;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who sends readings, never gives up, and remembers what the server has acknowledged. */
abstract class Load implements Runnable {
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** Ends after what is on its way is acknowledged. */
    final void finish() {
        enough.set(true);
    }

    final boolean goesOn() {
        return !enough.get() && !Thread.currentThread().isInterrupted();
    }

    final void sendsAgain() {
        repeated.incrementAndGet();
    }

    /** The server has said that it keeps these: meter and instant to value. */
    final void remember(Map<String, String> readings) {
        acknowledged.putAll(readings);
    }

    /** Meter and instant to value: everything the server has said it keeps. */
    final Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** How often something had to be sent again. */
    final int repeated() {
        return repeated.get();
    }
}
