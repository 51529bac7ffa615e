package jp.kenshin.benchmark;

import java.util.List;

/** Something the specification sets a bar for. */
interface Subject {
    /** Requirement, such as {@code P-1}. */
    String id();

    /** Measures product and baseline in turn. */
    List<Finding> measure(Settings settings) throws Exception;
}
