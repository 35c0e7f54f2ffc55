package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.NotFoundException;

/** There is no such district. */
class SupervisedDistrictNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private SupervisedDistrictNotFoundException(String message) {
        super(message);
    }

    static SupervisedDistrictNotFoundException of(DistrictId district) {
        return new SupervisedDistrictNotFoundException("no district " + district);
    }
}
