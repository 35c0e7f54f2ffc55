package cn.sunshine.enrollment.identity;

import org.springframework.modulith.NamedInterface;

/** The paper by which a family at the counter showed who it is. Which one, is noted; nothing of it is kept. */
@NamedInterface("api")
public enum IdentityPaper {
    RESIDENT_CARD,
    TEMPORARY_CARD,
    HOUSEHOLD_REGISTER,
    HONG_KONG_MACAO_TAIWAN_PERMIT,
    PASSPORT
}
