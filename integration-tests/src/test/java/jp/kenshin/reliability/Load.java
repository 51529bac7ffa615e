package jp.kenshin.reliability;

import java.util.Map;

/** Somebody who sends readings, never gives up, and remembers what the server has acknowledged. */
interface Load extends Runnable {
    /** Meter and instant to value: everything the server has said it keeps. */
    Map<String, String> acknowledged();

    /** How often something had to be sent again. */
    int repeated();

    /** Ends after what is on its way is acknowledged. */
    void finish();
}
