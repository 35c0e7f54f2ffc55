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

/**
 * The holders of a draw's secrets, in the order of the manifest. The first is the notary, or whoever stands in for one, and
 * keeps a sealed duplicate of every secret: nobody can stop a draw by losing his own, or by keeping it back.
 */
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
        if (officers.stream().anyMatch(other -> commitment.equals(other.commitment()))) {
            throw DrawRefusedException.of(DrawRefusal.COMMITMENT_OF_ANOTHER, account);
        }
        officers.set(position, officers.get(position).committed(commitment));
    }

    void reveal(AccountId account, String secret) {
        int position = sealed(account);
        officers.set(position, officers.get(position).revealed(secret));
    }

    /**
     * Opens the sealed duplicate of the secret of {@code holder}. Of the keeper's own secret there is none that others have,
     * so his is open first: else he alone would know the outcome, and could keep it from coming.
     */
    void openDuplicate(AccountId keeper, AccountId holder, String secret) {
        if (!keeper().account().equals(keeper)) {
            throw DrawRefusedException.of(DrawRefusal.NOT_KEEPER_OF_DUPLICATES, keeper);
        }
        if (!keeper().hasRevealed()) {
            throw DrawRefusedException.of(DrawRefusal.KEEPERS_SECRET_FIRST, keeper);
        }
        int position = sealed(holder);
        officers.set(position, officers.get(position).openedFromDuplicate(secret));
    }

    /** Where the holder stands whose secret is not open yet. */
    private int sealed(AccountId holder) {
        int position = positionOf(holder);
        if (officers.get(position).hasRevealed()) {
            throw DrawRefusedException.of(DrawRefusal.ALREADY_REVEALED, holder);
        }
        return position;
    }

    DrawOfficer keeper() {
        return officers.get(0);
    }

    /** Whose open secret another holder opened too. */
    List<DrawOfficer> sharingASecret() {
        return officers.stream()
                .filter(one -> officers.stream().anyMatch(one::sharesItsSecretWith))
                .toList();
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
