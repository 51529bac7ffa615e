package jp.kenshin.externalconnection.internal.cutoff;

import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;

/** An enforcement point that does what it is told when it is in the mood. */
final class StubbornPoint implements EnforcementPoint {
    private final String name;
    private final boolean configured;
    volatile boolean broken;
    /** What happens in the midst of the next time it is told something. */
    volatile Runnable meanwhile = () -> {};

    volatile Standing standing = Standing.CONNECTED;

    StubbornPoint(String name, boolean configured) {
        this.name = name;
        this.configured = configured;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean covers(CutoffScope.Kind kind) {
        return true;
    }

    @Override
    public boolean isConfigured() {
        return configured;
    }

    @Override
    public void enforce(CutoffScope scope) {
        obey(Standing.CUT_OFF);
    }

    @Override
    public void release(CutoffScope scope) {
        obey(Standing.CONNECTED);
    }

    private void obey(Standing wanted) {
        if (broken) {
            throw new KenshinException(ExternalConnectionError.ENFORCEMENT_FAILED, "the gateway is away");
        }
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        if (standing != Standing.NOTHING_THERE) {
            standing = wanted;
        }
    }

    @Override
    public Standing probe(CutoffScope scope) {
        return standing;
    }
}
