package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.shared.DivisionCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All divisions that were imported. */
public interface Divisions extends Repository<Division, DivisionCode> {

    Division save(Division division);

    Optional<Division> findById(DivisionCode code);

    boolean existsByCode(DivisionCode code);

    /** Whether the list has counties (codes of six digits), and not only what lies inside them. */
    @Query("select count(d) > 0 from Division d where length(d.code.value) = 6")
    boolean holdsCounties();

    @Query("select d.code.value from Division d where length(d.code.value) = 6")
    Set<String> counties();

    /** The divisions whose code begins with {@code prefix}, by code: a division and everything inside it. */
    List<Division> findByCodeValueStartingWithOrderByCodeValue(String prefix);
}
