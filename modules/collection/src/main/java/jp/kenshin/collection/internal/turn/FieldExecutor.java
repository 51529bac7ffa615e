package jp.kenshin.collection.internal.turn;

import java.util.concurrent.Executor;

/** Runs what follows an answer. */
@FunctionalInterface
public interface FieldExecutor extends Executor {}
