package cn.sunshine.enrollment.page;

/** How the keys of the message bundles are made from code. */
public final class MessageKeys {

    private MessageKeys() {}

    /** {@code <Enum>.<CONSTANT>}; an enum nested in another type carries that type's name in front. */
    public static String of(Enum<?> constant) {
        return of(constant.getDeclaringClass()) + "." + constant.name();
    }

    /** What stands before the constant. */
    public static String of(Class<?> enumType) {
        Class<?> outer = enumType.getEnclosingClass();
        return outer == null ? enumType.getSimpleName() : of(outer) + "." + enumType.getSimpleName();
    }
}
