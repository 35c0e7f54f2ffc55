package cn.sunshine.enrollment.draw.assign;

import java.util.List;

/** The lines of the schools, read off the admitted. */
final class CutOffs {

    private final Admissions admissions;
    private final Market market;

    CutOffs(Admissions admissions) {
        this.admissions = admissions;
        this.market = admissions.market();
    }

    CutOff of(int school) {
        if (hasRoom(school)) {
            return new CutOff.Open();
        }
        return last(admissions.at(school));
    }

    /** With STOP a school may be closed though seats are left. */
    private boolean hasRoom(int school) {
        if (market.plan().isReserved(school)) {
            return filled(school).stream().anyMatch(block -> block.block().holders() == null && block.hasRoom());
        }
        return admissions.used(school) < market.capacity(school) && !admissions.isStopped(school);
    }

    List<BlockCutOff> blocks(int school) {
        return filled(school).stream()
                .map(block -> new BlockCutOff(
                        block.kind(),
                        block.block().category(),
                        block.hasRoom() ? new CutOff.Open() : last(block.seated())))
                .toList();
    }

    private List<BlockWalk.Filled> filled(int school) {
        return BlockWalk.of(market.plan().blocks(school), admissions.at(school));
    }

    private CutOff last(KeyedUnits units) {
        int lastRound = 0;
        long lastKey = Key.NONE;
        for (int place = 0; place < units.size(); place++) {
            int round = admissions.round(units.unit(place));
            long key = market.decidingKey(units.key(place));
            if (round > lastRound || (round == lastRound && key > lastKey)) {
                lastRound = round;
                lastKey = key;
            }
        }
        return lastRound == 0 ? new CutOff.Closed() : new CutOff.Last(lastRound, Key.tier(lastKey), Key.rank(lastKey));
    }
}
