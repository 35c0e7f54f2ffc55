package cn.sunshine.enrollment.page;

import java.util.Set;

/**
 * An entry of the navigation.
 *
 * @param labelKey message key of its words
 * @param path the path it leads to, from the root of the application
 * @param audience on whose pages it stands
 * @param roles any of these roles may see it; empty means everybody of that audience
 * @param order small numbers stand first
 */
public record NavigationEntry(String labelKey, String path, Audience audience, Set<String> roles, int order) {

    public NavigationEntry {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path starts at the root of the application: " + path);
        }
        roles = Set.copyOf(roles);
    }

    /** Whether this entry, and not only one above it, is where the reader is. */
    boolean leadsTo(String currentPath) {
        return currentPath.equals(path) || (!path.equals("/") && currentPath.startsWith(path + "/"));
    }
}
