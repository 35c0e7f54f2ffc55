package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonySteps;
import cn.sunshine.enrollment.lottery.service.DrawComputation;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.lottery.service.RollFreeze;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.stereotype.Component;

/** Which use case stands behind an act at the console of a ceremony. */
@Component
class CeremonyActs {

    private final RollFreeze freeze;
    private final FullAdmission fullAdmission;
    private final CeremonySteps steps;
    private final DrawComputation computation;
    private final DrawPreparation preparation;

    CeremonyActs(
            RollFreeze freeze,
            FullAdmission fullAdmission,
            CeremonySteps steps,
            DrawComputation computation,
            DrawPreparation preparation) {
        this.freeze = freeze;
        this.fullAdmission = fullAdmission;
        this.steps = steps;
        this.computation = computation;
        this.preparation = preparation;
    }

    void take(CeremonyAct act, DrawId id, AccountId officer, CeremonyForm form) {
        switch (act) {
            case FREEZE -> freeze.freeze(id, form.children());
            case FULL_ADMISSION -> fullAdmission.admitAll(id, form.children());
            case COMMITMENT -> steps.commit(id, officer, form.hex());
            case DICE -> steps.throwDice(id, form.digits());
            case SECRET -> steps.reveal(id, officer, form.hex());
            case DUPLICATE -> steps.openDuplicate(id, officer, form.duplicateHolder(), form.hex());
            case NATIONAL_DRAW -> steps.recordNationalDraw(id, form.numbers());
            case ATTESTATION -> steps.attest(id, officer);
            case COMPUTATION -> computation.compute(id, officer);
            case RELEASE -> computation.release(id);
            case ABORTION -> preparation.abort(id, form.reason());
        }
    }
}
