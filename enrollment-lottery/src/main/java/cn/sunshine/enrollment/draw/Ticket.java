package cn.sunshine.enrollment.draw;

/**
 * The ticket of a unit in one order of a draw.
 *
 * @param context name of the order
 * @param unit bundle id, or applicant number of a child drawn alone
 * @param hex 64 hexadecimal digits, small is best
 * @param rank from 1 among all tickets of this context
 */
public record Ticket(String context, String unit, String hex, int rank) {}
