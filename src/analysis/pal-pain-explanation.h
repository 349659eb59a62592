/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-pain-patterns.h"

G_BEGIN_DECLS

/* Which muscles explain a drawing of pain together. The arrays are in the order of the patterns. */
typedef struct
{
  guint n;
  double *belief;   /* what share of all good explanations each muscle is in, 0 to 1 */
  double *alone;    /* what share each muscle has that explains everything by itself */
  double *together; /* n × n: what share each two are in */
} PalPainExplanation;

PalPainExplanation *
pal_pain_explanation_new (const PalPainPatterns *patterns,
                          const double *sureness,
                          const int *strengths,
                          const double *odds);
void pal_pain_explanation_free (PalPainExplanation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalPainExplanation, pal_pain_explanation_free)

G_END_DECLS
