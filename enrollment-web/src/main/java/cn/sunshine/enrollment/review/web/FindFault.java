package cn.sunshine.enrollment.review.web;

/** Why a number leads to no case. */
enum FindFault {
    NO_NUMBER,
    NOT_FOUND
}
