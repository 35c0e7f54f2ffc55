package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.platform.PassingNotice;
import java.util.Optional;

/** While the demo is being filled all phases are open at once: the first page that a newcomer sees says why. */
@DemoComponent
class DemoNotice implements PassingNotice {

    private final DemoTurn turn;

    DemoNotice(DemoTurn turn) {
        this.turn = turn;
    }

    @Override
    public Optional<Label> sentence() {
        return turn.isTaken() ? Optional.of(Label.key("platform.demo.filling.notice")) : Optional.empty();
    }
}
