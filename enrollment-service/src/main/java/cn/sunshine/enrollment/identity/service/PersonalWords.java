package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.FamilyNames;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a password must not contain, as it belongs to its owner: phone, login name, and the names of him and his family. */
@Component
class PersonalWords {

    private final AccountCells cells;
    private final FamilyNames names;

    PersonalWords(AccountCells cells, FamilyNames names) {
        this.cells = cells;
        this.names = names;
    }

    List<String> of(Account owner) {
        Stream<String> account = Stream.of(
                        cells.name(owner),
                        cells.phone(owner).map(PhoneNumber::value),
                        owner.loginName().map(LoginName::value))
                .flatMap(Optional::stream);
        return Stream.concat(account, family(owner)).toList();
    }

    /** A guardian's account has no name of its own: the family enters its names with its applications. */
    private Stream<String> family(Account owner) {
        return owner.kind() == AccountKind.GUARDIAN
                ? names.of(owner.id()).stream().map(PersonName::value)
                : Stream.empty();
    }
}
