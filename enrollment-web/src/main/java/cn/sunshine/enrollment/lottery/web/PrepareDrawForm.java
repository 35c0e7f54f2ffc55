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
        @Nullable SeasonId season,
        @Nullable SchoolId school,
        @NotBlank String first,
        @NotBlank @Size(max = 40) String firstTitle,
        @NotBlank String second,
        @NotBlank @Size(max = 40) String secondTitle,
        @NotBlank String third,
        @NotBlank @Size(max = 40) String thirdTitle,

        @NotNull @Pattern(regexp = EntropySource.SENTENCE_FORM) String sentence,

        @Nullable Boolean nationalDraw) {

    PrepareDraw toCommand() {
        return new PrepareDraw(
                requireNonNull(season),
                requireNonNull(school),
                new EntropySource(sentence, Boolean.TRUE.equals(nationalDraw)),
                List.of(
                        DrawOfficer.of(AccountId.of(first), firstTitle.strip()),
                        DrawOfficer.of(AccountId.of(second), secondTitle.strip()),
                        DrawOfficer.of(AccountId.of(third), thirdTitle.strip())));
    }

    /** Who is named, by field; a form may name whomever its sender likes. */
    Map<String, String> holders() {
        return Map.of("first", first, "second", second, "third", third);
    }
}
