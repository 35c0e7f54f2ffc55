package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawNotFoundException;
import cn.sunshine.enrollment.lottery.service.DrawDownloads;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The files of a draw, byte for byte, for whoever wants to recompute it. */
@Controller
class DrawFileController {

    private final DrawDownloads downloads;

    DrawFileController(DrawDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/draws/{id}/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable DrawId id, @PathVariable String name) {
        return attachment(name, downloads.file(id, name).orElseThrow(() -> DrawNotFoundException.of(id)));
    }

    /** The public layer of the audit bundle, all files in one; who has it already, by its hash, is not sent it again. */
    @GetMapping("/draws/{id}/bundle.zip")
    @Nullable ResponseEntity<byte[]> bundle(@PathVariable DrawId id, WebRequest request) {
        Optional<String> hash = downloads.bundleHash(id);
        if (hash.isPresent() && request.checkNotModified(hash.get())) {
            return null;
        }
        return attachment("draw-" + id + ".zip", downloads.bundle(id).orElseThrow(() -> DrawNotFoundException.of(id)));
    }

    /** To be saved and opened from a folder: as a page of this site it would run under another content policy. */
    @GetMapping("/draws/verify.html")
    ResponseEntity<byte[]> verifierPage() {
        return attachment("verify.html", downloads.verifierPage());
    }

    private static ResponseEntity<byte[]> attachment(String name, byte[] content) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
