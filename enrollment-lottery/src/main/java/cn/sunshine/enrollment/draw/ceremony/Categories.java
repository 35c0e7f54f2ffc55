package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.util.ArrayList;
import java.util.List;

/** The reserve categories of the applicants: column {@code categories} of the roll. */
interface Categories {

    List<String> of(int row);

    /** Reads the column; a category for which no seat is reserved is refused, because it can only be a slip. */
    static Categories read(Roll roll, DrawRules rules) {
        if (rules.reserves().isEmpty()) {
            return row -> List.of();
        }
        int column = roll.header().indexOf(Roll.CATEGORIES);
        if (column < 0) {
            throw new DrawRefusedException(
                    RefusalCode.WRONG_HEADER,
                    Place.of(FileNames.ROLL).line(1),
                    "reserves need a column " + Roll.CATEGORIES);
        }
        List<List<String>> rows = new ArrayList<>(roll.size());
        for (int row = 0; row < roll.size(); row++) {
            rows.add(split(roll.table().field(row, column), roll.table().place(row, column), rules));
        }
        return rows::get;
    }

    private static List<String> split(String field, Place place, DrawRules rules) {
        if (field.isEmpty()) {
            return List.of();
        }
        List<String> categories = List.of(field.split(";", -1));
        for (int i = 0; i < categories.size(); i++) {
            String category = categories.get(i);
            if (category.equals("*") || !rules.precedence().contains(category)) {
                throw new DrawRefusedException(
                        RefusalCode.UNKNOWN_CATEGORY, place, "no seat is reserved for such a category");
            }
            if (i > 0 && Texts.compare(categories.get(i - 1), category) >= 0) {
                throw new DrawRefusedException(RefusalCode.UNSORTED_ROWS, place, "categories ascend, each once");
            }
        }
        return categories;
    }
}
