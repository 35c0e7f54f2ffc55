package cn.sunshine.enrollment.page;

import java.security.Principal;
import java.util.Optional;

/** The corner of the header where one signs in and out. Implemented where accounts are known. */
public interface AccountBar {

    /** Where a link to sign in leads, from the root of the application. */
    String signInPath();

    /** Where a form posts to sign out, from the root of the application. */
    String signOutPath();

    /** How the one who is signed in is addressed; never an identity number or a whole telephone number. */
    Optional<String> displayName(Principal principal);
}
