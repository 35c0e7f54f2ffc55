/** The pages on which a family fills in, submits, corrects and withdraws an application. */
@NullMarked
@NamedInterface("web")
package cn.sunshine.enrollment.registration.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
