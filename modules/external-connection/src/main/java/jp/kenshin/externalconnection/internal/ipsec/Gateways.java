package jp.kenshin.externalconnection.internal.ipsec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.kenshin.kernel.KenshinException;

/** All gateways of the utility, each asked at the same time: one that hangs keeps no other from being cut within its second. */
@Singleton
public class Gateways {
    private static final Executor THREAD_EACH = work -> {
        Thread thread = new Thread(work, "kenshin-ipsec-gateway");
        thread.setDaemon(true);
        thread.start();
    };

    private final List<Gateway> gateways;
    private final Executor threads;

    @Inject
    public Gateways(IpsecConfig config) {
        gateways = config.gateways().stream()
                .map(address -> new Gateway(address, config.timeout()))
                .toList();
        threads = gateways.size() > 1 ? THREAD_EACH : Runnable::run;
    }

    boolean isConfigured() {
        return !gateways.isEmpty();
    }

    /**
     * Says the same to each gateway and waits for all of them, also when some fail.
     *
     * @return what each answered, in the order of the configuration
     * @throws KenshinException the troubles of all that failed
     */
    <T> List<T> each(Function<Gateway, T> conversation) {
        List<CompletableFuture<T>> running = start(gateways, conversation);
        List<T> answers = new ArrayList<>();
        List<KenshinException> troubles = new ArrayList<>();
        for (CompletableFuture<T> one : running) {
            try {
                answers.add(one.join());
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof KenshinException trouble)) {
                    throw e;
                }
                troubles.add(trouble);
            }
        }
        if (!troubles.isEmpty()) {
            throw GatewayTrouble.together(troubles);
        }
        return answers;
    }

    /**
     * Asks each gateway for no longer than a time, or than is configured where that is shorter.
     *
     * @param instead what stands in place of the answer of a gateway that failed, by the gateway and its trouble
     * @return what each answered, in the order of the configuration
     */
    <T> List<T> eachWithin(
            Duration patience, Function<Gateway, T> conversation, BiFunction<Gateway, KenshinException, T> instead) {
        List<Gateway> hurried =
                gateways.stream().map(gateway -> gateway.within(patience)).toList();
        Function<Gateway, T> failingNever = gateway -> {
            try {
                return conversation.apply(gateway);
            } catch (KenshinException trouble) {
                return instead.apply(gateway, trouble);
            }
        };
        return start(hurried, failingNever).stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private <T> List<CompletableFuture<T>> start(List<Gateway> asked, Function<Gateway, T> conversation) {
        return asked.stream()
                .map(gateway -> CompletableFuture.supplyAsync(() -> conversation.apply(gateway), threads))
                .toList();
    }
}
