package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All districts of this installation. */
public interface Districts extends Repository<District, DistrictId> {

    District save(District district);

    boolean existsByCode(DivisionCode code);

    Optional<District> findById(DistrictId id);

    List<District> findAllByOrderByCodeValue();

    List<District> findTop2ByOrderByCodeValue();
}
