package cn.sunshine.enrollment.review.service;

/**
 * How many cases stand in each list of a district.
 *
 * @param free what an officer can be given now
 * @param closed what waits in a season whose review is not open now, so that nobody can be given it
 * @param lostNumbers families' lost numbers that wait for a second officer
 */
public record QueueCounts(
        long waiting, long free, long closed, long mine, long returned, long decided, long lostNumbers) {

    public long of(ReviewQueue queue) {
        return switch (queue) {
            case WAITING -> waiting;
            case MINE -> mine;
            case RETURNED -> returned;
            case DECIDED -> decided;
        };
    }
}
