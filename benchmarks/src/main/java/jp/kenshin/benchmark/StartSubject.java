package jp.kenshin.benchmark;

import java.util.List;

/** P-13. */
final class StartSubject implements Subject {
    @Override
    public String id() {
        return "P-13";
    }

    @Override
    public List<Finding> measure(Settings settings) {
        return List.of();
    }
}
