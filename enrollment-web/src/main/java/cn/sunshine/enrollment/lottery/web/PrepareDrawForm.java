package cn.sunshine.enrollment.lottery.web;

import static java.util.Objects.requireNonNull;

import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.EntropySource;
import cn.sunshine.enrollment.lottery.service.PrepareDraw;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who holds the secrets of a draw, and from where its chance comes. */
record PrepareDrawForm(
        @Nullable @NotNull SeasonId season,
        @Nullable @NotNull SchoolId school,
        @Nullable @NotNull AccountId first,
        @NotBlank @Size(max = 40) String firstTitle,
        @Nullable @NotNull AccountId second,
        @NotBlank @Size(max = 40) String secondTitle,
        @Nullable @NotNull AccountId third,
        @NotBlank @Size(max = 40) String thirdTitle,

        @NotNull @Pattern(regexp = EntropySource.SENTENCE_FORM) String sentence,

        @Nullable Boolean nationalDraw) {

    PrepareDraw toCommand() {
        return new PrepareDraw(
                requireNonNull(season),
                requireNonNull(school),
                new EntropySource(sentence, Boolean.TRUE.equals(nationalDraw)),
                List.of(
                        DrawOfficer.of(requireNonNull(first), firstTitle.strip()),
                        DrawOfficer.of(requireNonNull(second), secondTitle.strip()),
                        DrawOfficer.of(requireNonNull(third), thirdTitle.strip())));
    }

    /** Who is named, by field, of a form that was checked. */
    Map<String, AccountId> holders() {
        return Map.of("first", requireNonNull(first), "second", requireNonNull(second), "third", requireNonNull(third));
    }
}
