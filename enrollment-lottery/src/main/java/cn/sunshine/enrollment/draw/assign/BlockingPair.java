package cn.sunshine.enrollment.draw.assign;

/**
 * A unit and a school that would both rather have each other than what the assignment gives them.
 *
 * @param unit who prefers the school to its result
 * @param school whose own rule would choose the unit from those it admitted and this unit
 */
public record BlockingPair(UnitId unit, SchoolId school) {}
