package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.LogKey;
import cn.sunshine.enrollment.draw.LoggedStep;
import cn.sunshine.enrollment.draw.ManifestLog;
import cn.sunshine.enrollment.draw.SignedHead;
import cn.sunshine.enrollment.lottery.service.DrawLogView.Head;
import cn.sunshine.enrollment.lottery.service.DrawLogView.Step;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of manifests, for everybody. */
@Service
@Transactional(readOnly = true)
public class DrawLogQueries {

    private final DrawLogStore store;
    private final DrawLogKeys keys;

    DrawLogQueries(DrawLogStore store, DrawLogKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** The log of a district; empty before its first manifest. */
    public Optional<DrawLogView> log(DistrictId district) {
        return keys.publicKey(district)
                .map(key ->
                        new DrawLogView(LogKey.idOf(key), newestFirst(steps(district)), newestFirst(heads(district))));
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

    private List<Step> steps(DistrictId district) {
        List<Step> steps = new ArrayList<>();
        for (LoggedStep step : store.steps(district)) {
            steps.add(new Step(
                    steps.size() + 1, step.kind().name(), step.draw().value(), step.hash(), step.time(), step.note()));
        }
        return steps;
    }

    private List<Head> heads(DistrictId district) {
        return store.heads(district).stream().map(DrawLogQueries::head).toList();
    }

    private static Head head(SignedHead head) {
        return new Head(head.size(), head.root(), head.time(), head.signature());
    }

    private static <T> List<T> newestFirst(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }
}
