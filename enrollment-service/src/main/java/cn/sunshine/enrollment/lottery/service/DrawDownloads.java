package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.Draws;
import cn.sunshine.enrollment.lottery.RollEntries;
import cn.sunshine.enrollment.lottery.RollEntry;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a draw for those who check it. What was computed but not released is nobody's yet, so its files stay in
 * the house until the release.
 */
@Service
@Transactional(readOnly = true)
public class DrawDownloads {

    /** Public as soon as they are written: what commits the draw before chance exists. */
    private static final Set<String> BEFORE_THE_DRAW =
            Set.of("roll.csv", "params.json", "schools.csv", "manifest.json", "commitments.json");

    /** Inside the bundle only: by itself the log has a page of its own. */
    private static final String LOG = "log/";

    /** What lies on the table while the national draw is still to come; afterwards it stands in entropy.json. */
    private static final String DICE = "dice.txt";

    private final Draws draws;
    private final RollEntries entries;
    private final CeremonyFiles files;
    private final DrawFileStore store;

    DrawDownloads(Draws draws, RollEntries entries, CeremonyFiles files, DrawFileStore store) {
        this.draws = draws;
        this.entries = entries;
        this.files = files;
        this.store = store;
    }

    /** The files that anybody may fetch now, by name. */
    public List<StoredFile> list(DrawId draw) {
        List<StoredFile> stored = store.list(draw);
        boolean written = stored.stream().anyMatch(file -> file.name().equals(CeremonyFiles.REVEALS));
        return Stream.of(
                        described(DICE, dice(draw)),
                        stored.stream()
                                .filter(file -> isOpen(draw, file.name())
                                        && !file.name().startsWith(LOG)),
                        described(CeremonyFiles.REVEALS, written ? Optional.empty() : unwritten(draw)))
                .flatMap(files -> files)
                .toList();
    }

    private static Stream<StoredFile> described(String name, Optional<byte[]> content) {
        return content.map(bytes -> DrawFileStore.described(name, bytes)).stream();
    }

    public Optional<byte[]> file(DrawId draw, String name) {
        if (name.equals(DICE)) {
            return dice(draw);
        }
        if (!isOpen(draw, name)) {
            return Optional.empty();
        }
        return store.find(draw, name).or(() -> name.equals(CeremonyFiles.REVEALS) ? unwritten(draw) : Optional.empty());
    }

    /** The secrets of an open draw whose file is not there: they were opened before they were published with the last of them. */
    private Optional<byte[]> unwritten(DrawId id) {
        return draws.findById(id)
                .filter(Draw::isOpen)
                .map(draw -> files.opened(draw).require(CeremonyFiles.REVEALS));
    }

    private Optional<byte[]> dice(DrawId id) {
        return draws.findById(id)
                .filter(draw -> draw.source().nationalDraw() && draw.status() != DrawStatus.RELEASED)
                .flatMap(Draw::dice)
                .map(digits -> (digits + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** The public layer of the audit bundle of a released draw, written at its release; empty before. */
    public Optional<byte[]> bundle(DrawId draw) {
        return isReleased(draw)
                // released before bundles were kept
                ? store.bundle(draw).or(() -> Optional.of(files.bundle(draw)))
                : Optional.empty();
    }

    /** The SHA-256 of the bundle in hex, known without reading it; empty before the release. */
    public Optional<String> bundleHash(DrawId draw) {
        return store.bundleHash(draw);
    }

    /** The page that checks any draw in a browser, offline; it is the same for all. */
    public byte[] verifierPage() {
        return AuditBundle.verifierPage();
    }

    /** A guardian's proof that the child of this application is on the roll that stands. */
    public Optional<byte[]> receipt(ApplicationId application, AccountId guardian) {
        return entries.ofApplication(application).stream()
                .filter(entry -> entry.guardian().equals(guardian))
                .filter(this::isStanding)
                .findFirst()
                .map(entry -> files.receipt(new DrawId(entry.id().draw()), entry.number())
                        .bytes());
    }

    private boolean isOpen(DrawId draw, String name) {
        return BEFORE_THE_DRAW.contains(name) || isReleased(draw) || isOpenSecret(draw, name);
    }

    private boolean isOpenSecret(DrawId id, String name) {
        return name.equals(CeremonyFiles.REVEALS)
                && draws.findById(id).filter(Draw::isOpen).isPresent();
    }

    private boolean isReleased(DrawId id) {
        return draws.findById(id)
                .filter(draw -> draw.status() == DrawStatus.RELEASED)
                .isPresent();
    }

    private boolean isStanding(RollEntry entry) {
        return draws.findById(new DrawId(entry.id().draw()))
                .filter(draw -> draw.status() != DrawStatus.ABORTED)
                .isPresent();
    }
}
