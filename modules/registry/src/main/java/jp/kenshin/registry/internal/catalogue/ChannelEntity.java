package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.Purpose;
import jp.kenshin.registry.Route;

/** One measured quantity of a meter; its number never changes, because readings are stored under it. */
@Entity
@Table(schema = "registry", name = "channel")
public class ChannelEntity {
    /**
     * The sizes of a channel.
     *
     * @param stepSeconds grid of its values
     * @param scale decimals kept
     * @param digits integer digits
     * @param maxPerHour largest plausible quantity of an hour, in stored units
     */
    public record Limits(int stepSeconds, int scale, int digits, long maxPerHour) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "channel_id")
    @SequenceGenerator(schema = "registry", name = "channel_id", sequenceName = "channel_id", allocationSize = 100)
    private long id;

    @Column(name = "meter_id")
    private String meterId = "";

    @Column(name = "reading_type")
    private String readingType = "";

    @Column(name = "step_seconds")
    private int stepSeconds;

    private int scale;

    private int digits;

    @Column(name = "max_per_hour")
    private long maxPerHour;

    private boolean scheduled;

    private boolean main;

    @Enumerated(EnumType.STRING)
    private Route route = Route.A;

    @Enumerated(EnumType.STRING)
    private Purpose purpose = Purpose.NOT_REGULATED;

    protected ChannelEntity() {}

    public ChannelEntity(String meterId, String readingType) {
        this.meterId = meterId;
        this.readingType = readingType;
    }

    /** Sets what may change of a channel. */
    public ChannelEntity with(Limits limits, boolean isScheduled, boolean isMain, Route newRoute, Purpose newPurpose) {
        stepSeconds = limits.stepSeconds();
        scale = limits.scale();
        digits = limits.digits();
        maxPerHour = limits.maxPerHour();
        scheduled = isScheduled;
        main = isMain;
        route = newRoute;
        purpose = newPurpose;
        return this;
    }

    /** Takes over what may change from a channel of the same meter and type. */
    public void take(ChannelEntity other) {
        with(other.limits(), other.scheduled, other.main, other.route, other.purpose);
    }

    private Limits limits() {
        return new Limits(stepSeconds, scale, digits, maxPerHour);
    }

    public String meterId() {
        return meterId;
    }

    public String readingType() {
        return readingType;
    }

    public boolean main() {
        return main;
    }

    public int stepSeconds() {
        return stepSeconds;
    }

    public int scale() {
        return scale;
    }

    Channel toChannel() {
        ReadingType type = ReadingType.parse(readingType);
        return new Channel(
                id,
                MeterId.of(meterId),
                type,
                Channel.Kind.of(type),
                stepSeconds,
                type.unitSymbol(),
                scale,
                digits,
                maxPerHour,
                scheduled,
                main,
                purpose);
    }
}
