package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.audit.service.AuditAnchors;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The anchors of the audit log, for anybody to keep: a copy outside is what a forged log cannot be made to fit. */
@Controller
@RequestMapping("/audit-anchors")
class AuditAnchorController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublicChains chains;
    private final AuditAnchors anchors;

    AuditAnchorController(PublicChains chains, AuditAnchors anchors) {
        this.chains = chains;
        this.anchors = anchors;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("rows", chains.rows());
        return "supervision/anchored-chains";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        NamedChain chain = chains.require(code);
        model.addAttribute("chain", chain).addAttribute("anchors", anchors.newest(chain.id()));
        return "supervision/anchors";
    }

    /** The text is made before it is sent: a visitor on a slow line holds no connection of the database. */
    @GetMapping("/{code}/anchors.csv")
    ResponseEntity<String> file(@PathVariable String code) {
        NamedChain chain = chains.require(code);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit-anchors-" + chain.code() + ".csv")
                                .build()
                                .toString())
                .body(anchors.csv(chain.id()));
    }
}
