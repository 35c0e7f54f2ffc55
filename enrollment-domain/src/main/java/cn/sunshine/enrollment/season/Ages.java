package cn.sunshine.enrollment.season;

import org.springframework.modulith.NamedInterface;

/** The ages of children in whole years, both inclusive. */
@NamedInterface("api")
public record Ages(int youngest, int oldest) {

    public Ages {
        if (oldest < youngest) {
            throw new IllegalArgumentException("the oldest are no younger than the youngest");
        }
    }

    public boolean include(Ages others) {
        return youngest <= others.youngest && others.oldest <= oldest;
    }
}
