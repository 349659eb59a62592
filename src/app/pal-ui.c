/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ui"

#include "pal-ui.h"

#include "pal-ui-resources.h"

/**
 * pal_ui_register:
 *
 * Makes the templates and the style sheet known. They are part of a static library, which the linker
 * would leave out if nothing asked for them.
 */
void
pal_ui_register (void)
{
  pal_ui_register_resource ();
}
