package cn.sunshine.enrollment.shared;

/** Sex as GB/T 2261.1 codes it; for people with an identity number it is read off the number, never asked. */
public enum Sex {
    MALE,
    FEMALE
}
