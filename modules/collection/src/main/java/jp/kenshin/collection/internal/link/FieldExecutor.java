package jp.kenshin.collection.internal.link;

import java.util.concurrent.Executor;

/** Runs what follows an answer: threads that may go on at length, and that know the application they work for. */
@FunctionalInterface
public interface FieldExecutor extends Executor {}
