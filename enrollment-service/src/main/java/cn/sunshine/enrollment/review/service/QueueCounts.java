package cn.sunshine.enrollment.review.service;

/** How many cases stand in each list of a district; {@code free} is what an officer can be given now. */
public record QueueCounts(long waiting, long free, long mine, long returned, long decided) {

    public long of(ReviewQueue queue) {
        return switch (queue) {
            case WAITING -> waiting;
            case MINE -> mine;
            case RETURNED -> returned;
            case DECIDED -> decided;
        };
    }
}
