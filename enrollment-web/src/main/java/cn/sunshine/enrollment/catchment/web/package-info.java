/** The public look-up of catchments, the publisher's pages, and the form of an address that registration asks with too. */
@NullMarked
@NamedInterface("web")
package cn.sunshine.enrollment.catchment.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
