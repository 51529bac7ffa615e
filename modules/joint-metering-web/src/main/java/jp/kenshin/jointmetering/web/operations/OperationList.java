package jp.kenshin.jointmetering.web.operations;

import java.time.LocalDate;
import java.util.List;
import jp.kenshin.externalconnection.PartnerOperation;
import jp.kenshin.externalconnection.PartnerOperations;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** A page of the log, newest first. */
public final class OperationList {
    static final int PAGE = 50;

    private final OperationsAddress address;
    private final List<PartnerOperation> operations;
    private final long total;
    private final long newer;
    private final Texts texts;

    private OperationList(
            OperationsAddress address, List<PartnerOperation> operations, long total, long newer, Texts texts) {
        this.address = address;
        this.total = total;
        this.newer = newer;
        this.operations = operations;
        this.texts = texts;
    }

    /** One more than a page is read, which tells whether there is another. */
    static OperationList read(PartnerOperations log, PartnerId partner, OperationsAddress address, Texts texts) {
        long total = log.count(partner, address.newest().query(PAGE));
        long newer = address.before().isEmpty() ? 0 : total - log.count(partner, address.query(PAGE));
        return new OperationList(address, log.list(partner, address.query(PAGE + 1)), total, newer, texts);
    }

    public List<OperationRow> getRows() {
        return operations.stream()
                .limit(PAGE)
                .map(operation -> OperationRow.of(operation, texts))
                .toList();
    }

    /** {@code 51–100 of 100,000}. */
    public String getExtent() {
        Formats formats = Formats.of(texts);
        return texts.get(
                "operations.extent",
                formats.number(newer + 1),
                formats.number(newer + Math.min(PAGE, operations.size())),
                formats.number(total));
    }

    public boolean isNothing() {
        return operations.isEmpty();
    }

    /** Whether days were chosen. */
    public boolean isNarrowed() {
        return address.isNarrowed();
    }

    public String getFrom() {
        return address.from().map(LocalDate::toString).orElse("");
    }

    public String getTo() {
        return address.to().map(LocalDate::toString).orElse("");
    }

    /** Whether it begins with the newest. */
    public boolean isNewest() {
        return address.before().isEmpty();
    }

    public String getNewestQuery() {
        return address.newest().encode();
    }

    public boolean isOlderThere() {
        return operations.size() > PAGE;
    }

    public String getOlderQuery() {
        return address.before(operations.get(PAGE - 1).position()).encode();
    }

    /** Saves all of the days shown, not just this page. */
    public String getSaveQuery() {
        return address.newest().encode();
    }
}
