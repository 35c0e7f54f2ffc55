package cn.sunshine.enrollment.benchmark;

/** One of two ways of doing the same. */
interface Way {

    void once() throws Exception;

    /** Makes ready what so many calls use up; its time does not count. */
    default void prepare(int calls) throws Exception {}
}
