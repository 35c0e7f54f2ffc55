package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.ChainVerdict;
import cn.sunshine.enrollment.audit.service.AuditExport;
import cn.sunshine.enrollment.audit.service.AuditPage;
import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.audit.service.AuditReading;
import cn.sunshine.enrollment.audit.service.AuditVerification;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.Pager;
import cn.sunshine.enrollment.page.Tone;
import cn.sunshine.enrollment.supervision.service.EntryNames;
import cn.sunshine.enrollment.supervision.service.KnownBy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit log of a district, or of the installation under the nil UUID: searched, verified, handed out. */
@Controller
@RequestMapping("/supervision/audit/{district}")
class AuditController {

    private static final int SIZE = 50;

    private final SupervisedChains chains;
    private final AuditQueries queries;
    private final AuditReading reading;
    private final EntryNames names;
    private final AuditVerification verification;
    private final AuditExport export;

    AuditController(
            SupervisedChains chains,
            AuditQueries queries,
            AuditReading reading,
            EntryNames names,
            AuditVerification verification,
            AuditExport export) {
        this.chains = chains;
        this.queries = queries;
        this.reading = reading;
        this.names = names;
        this.verification = verification;
        this.export = export;
    }

    @GetMapping
    ModelAndView search(
            @CurrentAccount SignedIn reader,
            @PathVariable("district") AuditChain chain,
            @ModelAttribute("filter") AuditFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        model.addAttribute("chain", chains.requireReadable(chain, reader)).addAttribute("head", queries.head(chain));
        if (!chains.mayReadEntries(reader, chain)) {
            model.addAttribute("totals", queries.totals(chain));
            return new ModelAndView("supervision/audit-totals");
        }
        AuditPage page =
                filter.toSearch(chain, before, SIZE, errors).map(reading::page).orElse(AuditPage.NONE);
        model.addAttribute("rows", rows(page))
                .addAttribute("roles", Roleless.andRoles().map(Choice::of).toList())
                .addAttribute("mayExport", chains.mayExport(reader, chain))
                .addAttribute("pager", pager(chain, filter, page));
        return new ModelAndView(
                "supervision/audit", errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** Reads the whole chain again: it takes as long as the chain is long, so it is asked for. */
    @GetMapping("/verification")
    String verify(@CurrentAccount SignedIn reader, @PathVariable("district") AuditChain chain, Model model) {
        model.addAttribute("chain", chains.requireReadable(chain, reader));
        ChainVerdict verdict = verification.verify(chain);
        model.addAttribute("verdict", verdict).addAttribute("tone", verdict.isWhole() ? Tone.SUCCESS : Tone.DANGER);
        return "supervision/audit-verification";
    }

    @GetMapping("/export.ndjson")
    void export(
            @CurrentAccount SignedIn reader, @PathVariable("district") AuditChain chain, HttpServletResponse response)
            throws IOException {
        chains.requireExportable(chain, reader);
        export.write(chain, () -> attachment(chain, response));
    }

    private List<AuditRow> rows(AuditPage page) {
        Map<String, KnownBy> known = names.of(page.entries());
        return page.entries().stream().map(entry -> AuditRow.of(entry, known)).toList();
    }

    private static OutputStream attachment(AuditChain chain, HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + chain + ".ndjson\"");
        return response.getOutputStream();
    }

    private static Pager pager(AuditChain chain, AuditFilter filter, AuditPage page) {
        String next = page.next()
                .map(seq -> filter.pathBefore("/supervision/audit/" + chain, seq))
                .orElse(null);
        return new Pager(null, next, page.entries().size(), null);
    }
}
