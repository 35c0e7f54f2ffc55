package cn.sunshine.enrollment.platform.production;

import java.util.List;

/** The profile "production" is on without secrets that only an operator can give. */
class MissingSecretsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingSecretsException(List<String> settings) {
        super(String.join(", ", settings));
    }
}
