package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.ApplicantNumber;
import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.Choice;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.DrawSetup;
import cn.sunshine.enrollment.draw.Entrant;
import cn.sunshine.enrollment.draw.FrozenDraw;
import cn.sunshine.enrollment.draw.SchoolCode;
import cn.sunshine.enrollment.draw.SchoolSeats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the verifier page takes for 100 000 children, by its own clock. No part of the suite, as its name is that of neither a
 * test nor a journey: {@code ./mvnw -pl enrollment-web -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
 * -Dit.test=VerifierPageBenchmark}.
 */
@InBrowser
class VerifierPageBenchmark {

    private static final int CHILDREN = 100_000;
    private static final int RUNS = 3;

    @TempDir
    private Path folder;

    @Test
    void oneSchool() throws IOException {
        List<SchoolSeats> one = List.of(new SchoolSeats(new SchoolCode("350102001"), CHILDREN / 3));
        measure("SIMPLE", DrawHash.SHA_256, DrawRules.single(), one);
        measure("SIMPLE", DrawHash.SM3, DrawRules.single(), one);
    }

    @Test
    void fiftySchoolsAndTenChoices() throws IOException {
        List<SchoolSeats> fifty = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            fifty.add(new SchoolSeats(new SchoolCode("S%02d".formatted(i)), CHILDREN / 50));
        }
        measure("DA 10 x 50", DrawHash.SHA_256, DrawRules.over(DrawMechanism.DA), fifty);
    }

    private void measure(String name, DrawHash hash, DrawRules rules, List<SchoolSeats> schools) throws IOException {
        FrozenDraw frozen = FrozenDraw.freeze(
                new DrawSetup(hash, rules, schools, entrants(schools), List.of("application"), "5a".repeat(32)));
        DrawFiles drawn = SampleDraws.drawn(hash, frozen);
        Path receipt = Files.write(
                folder.resolve("receipt.json"),
                frozen.receipt(new ApplicantNumber("G050000")).bytes());
        Path page = folder.resolve("verify.html");
        try (InputStream html = getClass().getResourceAsStream(VerifierPage.RESOURCE)) {
            Files.write(page, html.readAllBytes());
        }
        for (BundleLayer layer : BundleLayer.values()) {
            Path zip = Files.write(folder.resolve("bundle.zip"), AuditBundle.zip(drawn, layer));
            for (int run = 1; run <= RUNS; run++) {
                System.out.println(name + " " + hash + " " + layer + ", run " + run + ": " + times(page, zip, receipt));
            }
        }
    }

    private static String times(Path page, Path zip, Path receipt) {
        // as families have it: the sparing one compiles what it runs on the page's own thread
        try (Browser browser = new Browser(0, 1280, Chromium.KEEPING_PAGES).openFile(page)) {
            browser.put("bundle", zip.toString()).put("receipt", receipt.toString());
            browser.awaitText("#loaded", "凭证").awaitText("#loaded", "manifestHash");
            browser.click("#check-one").await("#steps li[data-step=result]");
            assertThat(browser.verdicts()).noneMatch(verdict -> verdict.startsWith("FAIL"));
            String family = browser.text("#elapsed");
            browser.click("#check-all").await("#steps li[data-step=replay]");
            assertThat(browser.verdicts()).noneMatch(verdict -> verdict.startsWith("FAIL"));
            return "one family " + family + "; whole draw " + browser.text("#elapsed");
        }
    }

    private static List<Entrant> entrants(List<SchoolSeats> schools) {
        Random random = new Random(7);
        List<Choice> all = new ArrayList<>(
                schools.stream().map(school -> Choice.of(school.school())).toList());
        List<Entrant> entrants = new ArrayList<>(CHILDREN);
        for (int i = 0; i < CHILDREN; i++) {
            Collections.shuffle(all, random);
            String blind = "%016x%016x".formatted(random.nextLong(), i);
            entrants.add(Entrant.of(new ApplicantNumber("G%06d".formatted(i)), blind)
                    .known(List.of("00000000-0000-0000-0000-%012d".formatted(i)))
                    .choosing(List.copyOf(all.subList(0, Math.min(10, all.size())))));
        }
        return entrants;
    }
}
