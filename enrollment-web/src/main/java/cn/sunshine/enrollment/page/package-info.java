/**
 * The page kit: layout, fragments, form support, error pages and languages, for the web package of every feature.
 *
 * <p>It knows nothing of any feature. What it needs from them it asks through ports: {@link
 * cn.sunshine.enrollment.page.SiteFrame}, {@link cn.sunshine.enrollment.page.NavigationContribution}, {@link
 * cn.sunshine.enrollment.page.AccountBar} and {@link cn.sunshine.enrollment.page.ErrorTranslation}.
 */
@NullMarked
@ApplicationModule(
        displayName = "page kit",
        allowedDependencies = {})
package cn.sunshine.enrollment.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
