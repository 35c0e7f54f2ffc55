package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.lottery.service.DrawLogQueries;
import cn.sunshine.enrollment.lottery.service.DrawLogView;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of manifests: what was committed, released and given up, and the signed heads to hold against it later. */
@Controller
class DrawLogController {

    private static final String VIEW = "lottery/draw-log";
    private static final int SIZE = 50;

    private final SeasonQueries seasons;
    private final DrawLogQueries logs;

    DrawLogController(SeasonQueries seasons, DrawLogQueries logs) {
        this.seasons = seasons;
        this.logs = logs;
    }

    /** A district and its log. */
    record Row(DistrictSummary district, DrawLogView log) {}

    @GetMapping("/draws/log")
    String show(Model model) {
        List<Row> logs = seasons.districts().stream()
                .flatMap(district -> row(district, DrawLogQueries.NEWEST).stream())
                .toList();
        model.addAttribute("logs", logs);
        return VIEW;
    }

    /** One district's log, from the entry of this number back. */
    @GetMapping("/draws/log/{code}")
    String show(
            @PathVariable DivisionCode code,
            @RequestParam(defaultValue = "" + DrawLogQueries.NEWEST) int end,
            Model model) {
        model.addAttribute(
                "logs", List.of(row(district(code), end).orElseThrow(() -> DrawLogNotFoundException.of(code))));
        return VIEW;
    }

    @GetMapping("/draws/log/{code}/entries.ndjson")
    ResponseEntity<byte[]> entries(@PathVariable DivisionCode code) {
        return attachment("entries.ndjson", code, logs::entriesFile);
    }

    @GetMapping("/draws/log/{code}/sth.json")
    ResponseEntity<byte[]> heads(@PathVariable DivisionCode code) {
        return attachment("sth.json", code, logs::headsFile);
    }

    private Optional<Row> row(DistrictSummary district, int end) {
        return logs.page(district.id(), end, SIZE).map(log -> new Row(district, log));
    }

    private DistrictSummary district(DivisionCode code) {
        return seasons.districts().stream()
                .filter(district -> district.code().equals(code))
                .findFirst()
                .orElseThrow(() -> DrawLogNotFoundException.of(code));
    }

    private ResponseEntity<byte[]> attachment(
            String name, DivisionCode code, Function<DistrictId, Optional<byte[]>> file) {
        byte[] content = file.apply(district(code).id()).orElseThrow(() -> DrawLogNotFoundException.of(code));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
