package cn.sunshine.enrollment.catchment.service;

/**
 * What a list of divisions held.
 *
 * @param counties how many of them are counties; from the first one on, identity numbers of other counties are refused
 */
public record ImportedDivisions(int divisions, int counties) {}
