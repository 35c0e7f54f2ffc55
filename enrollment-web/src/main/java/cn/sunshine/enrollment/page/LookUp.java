package cn.sunshine.enrollment.page;

import org.jspecify.annotations.Nullable;

/**
 * Something that everybody may look up without signing in. The page that tells that nothing was found offers all of them,
 * so they are told without asking a session or a database.
 *
 * @param label what can be looked up
 * @param hint how, or an example of what is typed
 * @param path the path it leads to, from the root of the application
 * @param field the parameter of a form that asks at once, or null where the page at {@code path} asks
 * @param order small numbers stand first
 */
public record LookUp(
        Label label, Label hint, String path, @Nullable String field, int order) {

    public LookUp {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path starts at the root of the application: " + path);
        }
    }

    /** One that the page it leads to asks for. */
    public static LookUp at(String path, Label label, Label hint, int order) {
        return new LookUp(label, hint, path, null, order);
    }
}
