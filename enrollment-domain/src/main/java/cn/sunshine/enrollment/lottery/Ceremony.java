package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The holders of a draw's secrets, in the order of the manifest. */
@Embeddable
class Ceremony {

    /** Fewer than three holders of a secret could be of one house. */
    static final int FEWEST_OFFICERS = 3;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "draw_officer", joinColumns = @JoinColumn(name = "draw_id"))
    @OrderColumn(name = "position")
    private List<DrawOfficer> officers = new ArrayList<>();

    protected Ceremony() {}

    Ceremony(List<DrawOfficer> officers) {
        if (officers.size() < FEWEST_OFFICERS) {
            throw DrawRefusedException.of(DrawRefusal.TOO_FEW_OFFICERS, officers.size());
        }
        Set<Object> persons = new HashSet<>();
        for (DrawOfficer officer : officers) {
            if (!persons.add(officer.account()) || !persons.add(officer.title())) {
                throw DrawRefusedException.of(DrawRefusal.SAME_PERSON_TWICE, officer.account());
            }
        }
        this.officers.addAll(officers);
    }

    void commit(AccountId account, String commitment) {
        int position = positionOf(account);
        if (officers.get(position).hasCommitted()) {
            throw DrawRefusedException.of(DrawRefusal.ALREADY_COMMITTED, account);
        }
        if (!commitment.matches("[0-9a-f]{64}")) {
            throw DrawRefusedException.of(DrawRefusal.COMMITMENT_MALFORMED, account);
        }
        officers.set(position, officers.get(position).committed(commitment));
    }

    void reveal(AccountId account, String secret) {
        int position = positionOf(account);
        if (officers.get(position).hasRevealed()) {
            throw DrawRefusedException.of(DrawRefusal.ALREADY_REVEALED, account);
        }
        officers.set(position, officers.get(position).revealed(secret));
    }

    boolean all(Predicate<DrawOfficer> condition) {
        return officers.stream().allMatch(condition);
    }

    List<DrawOfficer> officers() {
        return List.copyOf(officers);
    }

    DrawOfficer officer(AccountId account) {
        return officers.get(positionOf(account));
    }

    private int positionOf(AccountId account) {
        for (int i = 0; i < officers.size(); i++) {
            if (officers.get(i).account().equals(account)) {
                return i;
            }
        }
        throw DrawRefusedException.of(DrawRefusal.NOT_AN_OFFICER_OF_THIS_DRAW, account);
    }
}
