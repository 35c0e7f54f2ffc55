package cn.sunshine.enrollment.platform;

import cn.sunshine.enrollment.page.Label;
import java.util.Optional;

/** What the pages say in place of the season's date while that date is not to be believed. */
public interface PassingNotice {

    /** The sentence, or empty when there is nothing to say. Asked for each page: it must not take time. */
    Optional<Label> sentence();
}
