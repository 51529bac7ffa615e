/** What goes wrong and when: the YAML file that tells it, and the running of it. Mistakes in the file are told with their line. */
@NullMarked
package jp.kenshin.fieldsimulator.internal.scenario;

import org.jspecify.annotations.NullMarked;
