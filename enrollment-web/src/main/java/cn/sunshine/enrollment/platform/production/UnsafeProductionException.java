package cn.sunshine.enrollment.platform.production;

import java.util.List;

/** The profile "production" is on together with settings that only a demo or a test may have. */
class UnsafeProductionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnsafeProductionException(List<String> settings) {
        super("not allowed in production: " + String.join(", ", settings));
    }
}
