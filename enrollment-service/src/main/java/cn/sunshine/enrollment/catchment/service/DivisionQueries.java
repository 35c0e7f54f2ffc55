package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.Divisions;
import cn.sunshine.enrollment.shared.DivisionCode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of the imported list of divisions. */
@Service
@Transactional(readOnly = true)
public class DivisionQueries {

    private final Divisions divisions;

    DivisionQueries(Divisions divisions) {
        this.divisions = divisions;
    }

    public Optional<DivisionName> division(DivisionCode code) {
        return divisions.findById(code).map(DivisionName::of);
    }

    /** The divisions inside {@code whole}, by code, so that a township stands before its committees. */
    public List<DivisionName> inside(DivisionCode whole) {
        return divisions.findByCodeValueStartingWithOrderByCodeValue(whole.value()).stream()
                .filter(division -> !division.code().equals(whole))
                .map(DivisionName::of)
                .toList();
    }
}
