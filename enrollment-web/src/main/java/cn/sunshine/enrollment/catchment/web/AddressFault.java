package cn.sunshine.enrollment.catchment.web;

/** What can be wrong with an address as typed. */
enum AddressFault {
    DIVISION,
    ROAD,
    HOUSE_NUMBER,
    ESTATE,
    DOOR,
    /** Neither a road with a number nor an estate. */
    INCOMPLETE
}
