package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.LogKey;
import cn.sunshine.enrollment.draw.ManifestLog;
import cn.sunshine.enrollment.draw.SignedHead;
import cn.sunshine.enrollment.lottery.service.DrawLogView.Head;
import cn.sunshine.enrollment.lottery.service.DrawLogView.Step;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of manifests, for everybody. */
@Service
@Transactional(readOnly = true)
public class DrawLogQueries {

    /** As the end of a page: the log's own. */
    public static final int NEWEST = Integer.MAX_VALUE;

    private final DrawLogStore store;
    private final DrawLogKeys keys;

    DrawLogQueries(DrawLogStore store, DrawLogKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /**
     * A page of a district's log, the newest entries first; empty before its first manifest.
     *
     * @param end the number of the newest entry to be shown, or {@link #NEWEST}
     */
    public Optional<DrawLogView> page(DistrictId district, int end, int size) {
        return keys.publicKey(district).map(key -> page(LogKey.idOf(key), district, end, size));
    }

    private DrawLogView page(String logId, DistrictId district, int end, int size) {
        List<Step> found = store.steps(district, end, size + 1);
        List<Step> steps = found.subList(0, Math.min(size, found.size()));
        List<Head> heads = store.heads(district, end, size).stream()
                .map(DrawLogQueries::head)
                .toList();
        Optional<Integer> earlier =
                found.size() > size ? Optional.of(found.get(size).number()) : Optional.empty();
        return new DrawLogView(logId, steps, heads, earlier);
    }

    /** Every entry of the log: a line of canonical JSON each. */
    public Optional<byte[]> entriesFile(DistrictId district) {
        return file(district, ManifestLog.ENTRIES);
    }

    /** Every signed head of the log, with the key to check them. */
    public Optional<byte[]> headsFile(DistrictId district) {
        return file(district, ManifestLog.HEADS);
    }

    private Optional<byte[]> file(DistrictId district, String name) {
        return keys.publicKey(district).map(key -> files(district, key).require(name));
    }

    private DrawFiles files(DistrictId district, String publicKey) {
        return ManifestLog.of(DrawHash.SHA_256, store.steps(district)).files(publicKey, store.heads(district));
    }

    private static Head head(SignedHead head) {
        return new Head(head.size(), head.root(), head.time(), head.signature());
    }
}
