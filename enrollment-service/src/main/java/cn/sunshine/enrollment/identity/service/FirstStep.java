package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.shared.AccountId;

/**
 * An officer has shown the password, and the second step is due.
 *
 * @param stamp the account's, when the password was right: under another stamp that password opens nothing any more
 */
public record FirstStep(AccountId account, int stamp) {}
