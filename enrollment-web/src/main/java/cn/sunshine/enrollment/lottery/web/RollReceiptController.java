package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.lottery.service.DrawDownloads;
import cn.sunshine.enrollment.registration.ApplicationId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A family's own proof that its child is on the frozen roll (inclusion receipt). */
@Controller
class RollReceiptController {

    private final DrawDownloads downloads;

    RollReceiptController(DrawDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/family/applications/{application}/roll-receipt.json")
    ResponseEntity<byte[]> receipt(@PathVariable ApplicationId application, @CurrentAccount SignedIn guardian) {
        byte[] receipt =
                downloads.receipt(application, guardian.id()).orElseThrow(() -> new OutOfReachException(application));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("roll-receipt.json")
                                .build()
                                .toString())
                .body(receipt);
    }
}
