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

/** The log of manifests: what was committed, released and given up, and the signed heads to hold against it later. */
@Controller
class DrawLogController {

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
        model.addAttribute("logs", rows());
        return "lottery/draw-log";
    }

    @GetMapping("/draws/log/{code}/entries.ndjson")
    ResponseEntity<byte[]> entries(@PathVariable DivisionCode code) {
        return attachment("entries.ndjson", code, logs::entriesFile);
    }

    @GetMapping("/draws/log/{code}/sth.json")
    ResponseEntity<byte[]> heads(@PathVariable DivisionCode code) {
        return attachment("sth.json", code, logs::headsFile);
    }

    private List<Row> rows() {
        return seasons.districts().stream()
                .flatMap(district -> logs.log(district.id()).map(log -> new Row(district, log)).stream())
                .toList();
    }

    private ResponseEntity<byte[]> attachment(
            String name, DivisionCode code, Function<DistrictId, Optional<byte[]>> file) {
        byte[] content = seasons.districts().stream()
                .filter(district -> district.code().equals(code))
                .findFirst()
                .flatMap(district -> file.apply(district.id()))
                .orElseThrow(() -> DrawLogNotFoundException.of(code));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
