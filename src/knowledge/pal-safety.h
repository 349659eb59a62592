/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What safety.xml holds. */
#include "pal-contraindication.h"
#include "pal-danger-site.h"
#include "pal-red-flag.h"
