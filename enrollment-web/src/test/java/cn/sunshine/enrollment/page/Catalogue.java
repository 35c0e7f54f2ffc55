package cn.sunshine.enrollment.page;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.validation.BeanPropertyBindingResult;

/** Every fragment of the kit with something in it. */
final class Catalogue {

    static final Instant AT = Instant.parse("2026-04-20T10:00:00Z");
    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Catalogue() {}

    static TemplateRendering filled() {
        return framed(TemplateRendering.page()
                .with(
                        "routes",
                        List.of(
                                new Choice("LOCAL", Label.data("本地户籍"), Label.data("户口簿上的地址在本区")),
                                Choice.of("MIGRANT", Label.data("随迁子女"))))
                .with("townships", List.of(Choice.of("dc", Label.data("东城街道")), Choice.of("nc", Label.data("南城街道"))))
                .with(
                        "rows",
                        List.of(
                                new SummaryRow(Label.data("孩子姓名"), "张小明", "/family/name"),
                                new SummaryRow(Label.data("户籍地址"), "东城街道岗贝路 12 号", "/family/address"),
                                SummaryRow.of(Label.data("备注"), null)))
                .with("steps", steps())
                .with("tone", Tone.SUCCESS)
                .with("result", Label.data("已录取：东城第一小学"))
                .with("at", AT)
                .with("hash", HASH)
                .with("shortcuts", List.of(new Shortcut("N", Label.data("领取下一件")), new Shortcut("A", Label.data("通过"))))
                .with("pager", new Pager(null, "/review/cases?after=12", 12, 1234L))
                .with("ceremony", ceremony()));
    }

    static BeanPropertyBindingResult form(CatalogueForm form) {
        return new BeanPropertyBindingResult(form, "form");
    }

    private static TemplateRendering framed(TemplateRendering page) {
        return page.framedBy(language -> new SiteDetails(
                        "东江市东城区",
                        new Hotline("0769-2222 1234", Label.data("工作日 9:00–17:30")),
                        new Hotline("0769-2222 5678", null),
                        true,
                        new SeasonBanner(
                                Tone.INFO, Label.data("公办小学报名进行中，4月20日（周一）18:00截止"), "/family", Label.data("去报名")),
                        List.of(Label.data("主办单位：东江市东城区教育局"))))
                .navigatedBy(() -> List.of(
                        new NavigationEntry("common.search", "/family", Audience.FAMILY, Set.of(), 1),
                        new NavigationEntry(
                                "notification.navigation.messages", "/family/messages", Audience.FAMILY, Set.of(), 2),
                        new NavigationEntry("common.filter", "/review", Audience.STAFF, Set.of(), 1)))
                .signedBy(new Signed());
    }

    private static List<TimelineStep> steps() {
        return List.of(
                new TimelineStep(TimelineStep.Place.DONE, Label.data("已提交"), AT, null),
                new TimelineStep(TimelineStep.Place.CURRENT, Label.data("审核中"), AT, Label.data("一般在 3 个工作日内完成。")),
                new TimelineStep(TimelineStep.Place.AHEAD, Label.data("派位"), null, null));
    }

    private static List<CeremonyStep> ceremony() {
        return List.of(
                new CeremonyStep(1, TimelineStep.Place.DONE, Label.data("冻结名册"), "王主任", AT, HASH),
                new CeremonyStep(2, TimelineStep.Place.CURRENT, Label.data("公布承诺值"), null, null, null),
                new CeremonyStep(3, TimelineStep.Place.AHEAD, Label.data("产生种子"), null, null, null));
    }

    private static final class Signed implements AccountBar {
        @Override
        public String signInPath() {
            return "/sign-in";
        }

        @Override
        public String signOutPath() {
            return "/sign-out";
        }

        @Override
        public Optional<String> displayName(Principal principal) {
            return Optional.of(principal.getName());
        }
    }
}
