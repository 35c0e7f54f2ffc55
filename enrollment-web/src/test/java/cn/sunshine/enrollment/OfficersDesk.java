package cn.sunshine.enrollment;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.Appointments;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.shared.DistrictId;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Officers with accounts of their own, and the pages that they see. */
@Lazy
@Component
public class OfficersDesk {

    private final StaffAdministration staff;
    private final Appointments appointments;
    private final MockMvc browser;

    OfficersDesk(StaffAdministration staff, Appointments appointments, MockMvc browser) {
        this.staff = staff;
        this.appointments = appointments;
        this.browser = browser;
    }

    /** An administrator has the role for good: whoever looks after others is asked whether he still does. */
    public SignedIn officer(Role role, DistrictId district) {
        return role == Role.DISTRICT_ADMINISTRATOR ? appointments.administrator(district) : passing(role, district);
    }

    private SignedIn passing(Role role, DistrictId district) {
        return SignedIn.staff(
                staff.create(IdentityFixtures.officerOf(district), IdentityFixtures.administrator(district))
                        .account(),
                ScopedRole.in(role, district));
    }

    public Document open(String path, SignedIn who) {
        return page(get(path).with(as(who)));
    }

    public Document openInEnglish(String path, SignedIn who) {
        return page(get(path).with(as(who)).cookie(new Cookie("lang", "en")));
    }

    /** The answer itself, for who asks its status. */
    public MockHttpServletResponse look(String path, SignedIn who) {
        return answer(get(path).with(as(who)));
    }

    /** @param fields names and values in turn */
    public Document send(String path, SignedIn who, String... fields) {
        return page(submit(path, who, fields));
    }

    /** The answer to a form. @param fields names and values in turn */
    public MockHttpServletResponse submit(String path, SignedIn who, String... fields) {
        MockHttpServletRequestBuilder form = post(path).with(as(who)).with(withFormToken());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return answer(form);
    }

    private Document page(MockHttpServletRequestBuilder request) {
        return page(answer(request));
    }

    public static Document page(MockHttpServletResponse answer) {
        try {
            return Jsoup.parse(answer.getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return browser.perform(request.accept("text/html")).andReturn().getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
