package cn.sunshine.enrollment.platform.demo;

/** Fills an empty database with the demo. */
interface DemoFilling {

    /** Marks an empty database as the demo's, before anything is in it. */
    void begin();

    /** Takes half a minute: for the background. */
    void make();
}
