package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Duration;

/** Brings a code to a phone: a text message gateway, or the out-box of a demo. Called outside any transaction. */
public interface OneTimeCodeSender {

    /**
     * @param code six digits
     * @param lifetime how long it is good for, to be told to the reader
     * @throws CodeNotSentException if the gateway refused it or did not answer
     */
    void send(PhoneNumber phone, String code, Duration lifetime);
}
