package cn.sunshine.enrollment.lottery.service;

/** A file of a draw as the public page lists it: {@code sha256} in hex, {@code size} in bytes. */
public record StoredFile(String name, String sha256, int size) {}
