package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.LostNumberDoubt;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.LostNumberCursor;
import cn.sunshine.enrollment.identity.service.LostNumberPage;
import cn.sunshine.enrollment.identity.service.LostNumberQueries;
import cn.sunshine.enrollment.identity.service.LostNumberView;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.Pager;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationFiles;
import cn.sunshine.enrollment.registration.service.ListedApplication;
import cn.sunshine.enrollment.review.service.FamilyCases;
import cn.sunshine.enrollment.review.service.FamilyCases.FamilyCase;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a second officer sees: application numbers, masked names and masked numbers, so that it is no reading. */
@Component
class LostNumberPages {

    private static final int PAGE = 30;

    private final LostNumberQueries lostNumbers;
    private final FamilyCases families;
    private final ApplicationFiles files;

    LostNumberPages(LostNumberQueries lostNumbers, FamilyCases families, ApplicationFiles files) {
        this.lostNumbers = lostNumbers;
        this.families = families;
        this.files = files;
    }

    String list(SignedIn account, DistrictId district, @Nullable LostNumberCursor from, Model model) {
        LostNumberPage page = lostNumbers.waiting(district, account, from, PAGE);
        List<AccountId> shown =
                page.rows().stream().map(LostNumberView::account).toList();
        model.addAttribute("rows", page.rows())
                .addAttribute("back", Reviewers.queue(account, district))
                .addAttribute("pager", pager(Reviewers.lostNumbers(account, district), from, page));
        nameFamilies(shown, district, model);
        return "review/lost-numbers";
    }

    String one(LostNumberId id, SignedIn account, ReviewOfficer officer, Model model) {
        LostNumberView request = lostNumbers.view(id, officer.district(), account);
        model.addAttribute("lost", request)
                .addAttribute("own", request.check().by().equals(account.id()))
                .addAttribute("back", Reviewers.lostNumbers(account, officer.district()))
                .addAttribute("doubts", Choice.all(LostNumberDoubt.values()));
        nameFamilies(List.of(request.account()), officer.district(), model);
        return "review/lost-number";
    }

    /** Whoever declared himself partial in a case of the family decides on nothing of it. */
    void requireImpartial(LostNumberId id, SignedIn account, ReviewOfficer officer) {
        families.requireImpartial(
                lostNumbers.view(id, officer.district(), account).account(), officer);
    }

    private void nameFamilies(List<AccountId> shown, DistrictId district, Model model) {
        Map<AccountId, List<FamilyCase>> cases = families.of(shown, district);
        Map<ApplicationId, ListedApplication> listed = files.listed(cases.values().stream()
                .flatMap(List::stream)
                .map(FamilyCase::application)
                .toList());
        model.addAttribute("cases", cases).addAttribute("listed", listed);
    }

    private static Pager pager(String path, @Nullable LostNumberCursor from, LostNumberPage page) {
        String more = path + (path.contains("?") ? "&" : "?") + "after=";
        return new Pager(
                from == null ? null : path,
                page.next().map(next -> more + next).orElse(null),
                page.rows().size(),
                null);
    }
}
