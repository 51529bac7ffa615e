package jp.kenshin.platform.lease;

import java.util.concurrent.Executor;

/** The server's own threads, which know the application they work for; for work that must not wait for a job's turn. */
@FunctionalInterface
public interface ServerExecutor extends Executor {}
