package cn.sunshine.enrollment.page;

import org.jspecify.annotations.Nullable;

/**
 * A task of a task list.
 *
 * @param name of the task
 * @param path where it is done, or null while it cannot be started
 * @param tone of its state
 * @param state in words
 * @param hint one more sentence, or null
 */
public record TaskItem(
        Label name,
        @Nullable String path,
        Tone tone,
        Label state,
        @Nullable Label hint) {}
