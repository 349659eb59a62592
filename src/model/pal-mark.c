/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark"

#include "pal-mark.h"

struct _PalMark
{
  PalEntity parent_instance;

  char **referrals; /* zone keys in the order in which they were accepted */
  PalPoint point;   /* read from the row, since a map asks for it at each frame */
  PalKind kind;
  PalAuthor author;
  PalShape shape;
  PalView view;
};

G_DEFINE_FINAL_TYPE (PalMark, pal_mark, PAL_TYPE_ENTITY)

static const char *
get_text (PalMark *self, const char *column)
{
  return pal_entity_get_string (PAL_ENTITY (self), column);
}

static void
row_changed_cb (PalMark *self)
{
  g_autoptr (GArray) points = pal_points_from_string (get_text (self, "points"));

  self->point = points->len > 0 ? g_array_index (points, PalPoint, 0) : (PalPoint){ 0, 0 };
  if (!pal_kind_from_nick (get_text (self, "kind"), &self->kind))
    self->kind = PAL_KIND_NONE;
  if (!pal_author_from_nick (get_text (self, "author"), &self->author))
    self->author = PAL_AUTHOR_NONE;
  if (!pal_shape_from_nick (get_text (self, "shape"), &self->shape))
    self->shape = PAL_SHAPE_NONE;
  if (!pal_view_from_nick (get_text (self, "view"), &self->view))
    self->view = PAL_VIEW_NONE;
}

static void
pal_mark_finalize (GObject *object)
{
  g_strfreev (PAL_MARK (object)->referrals);
  G_OBJECT_CLASS (pal_mark_parent_class)->finalize (object);
}

static void
pal_mark_class_init (PalMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_mark_finalize;
}

static void
pal_mark_init (PalMark *self)
{
  self->referrals = g_new0 (char *, 1);
  g_signal_connect (self, "notify::row", G_CALLBACK (row_changed_cb), NULL);
}

const char *
pal_mark_get_finding_id (PalMark *self)
{
  return get_text (self, "finding_id");
}

const char *
pal_mark_get_visit_id (PalMark *self)
{
  return get_text (self, "visit_id");
}

PalKind
pal_mark_get_kind (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), PAL_KIND_NONE);
  return self->kind;
}

PalAuthor
pal_mark_get_author (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), PAL_AUTHOR_NONE);
  return self->author;
}

PalShape
pal_mark_get_shape (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), PAL_SHAPE_NONE);
  return self->shape;
}

PalView
pal_mark_get_view (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), PAL_VIEW_NONE);
  return self->view;
}

/**
 * pal_mark_get_point:
 * @self: a mark
 *
 * Returns: where it was made, in millimetres of its view.
 */
PalPoint
pal_mark_get_point (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), ((PalPoint){ 0, 0 }));
  return self->point;
}

PalSide
pal_mark_get_side (PalMark *self)
{
  PalSide side = PAL_SIDE_MIDLINE;

  pal_side_from_nick (get_text (self, "side"), &side);
  return side;
}

const char *
pal_mark_get_zone (PalMark *self)
{
  return get_text (self, "zone");
}

/**
 * pal_mark_get_muscle:
 * @self: a mark
 *
 * Returns: (nullable): the region key of the muscle that a trigger point is taken to lie in.
 */
const char *
pal_mark_get_muscle (PalMark *self)
{
  return get_text (self, "muscle");
}

gboolean
pal_mark_get_muscle_listed (PalMark *self)
{
  return pal_row_get_int (pal_entity_get_row (PAL_ENTITY (self)), "muscle_listed", 0) != 0;
}

/**
 * pal_mark_get_intensity:
 * @self: a mark
 *
 * Returns: 0 to 10, or %PAL_INTENSITY_EMPTY. On pain it is what the client feels now, on a trigger
 *   point the tenderness under pressure; the two are never put together.
 */
int
pal_mark_get_intensity (PalMark *self)
{
  return (int) pal_row_get_int (
      pal_entity_get_row (PAL_ENTITY (self)), "intensity", PAL_INTENSITY_EMPTY);
}

PalChange
pal_mark_get_change (PalMark *self)
{
  PalChange change = PAL_CHANGE_NONE;

  pal_change_from_nick (get_text (self, "change"), &change);
  return change;
}

PalQuality
pal_mark_get_qualities (PalMark *self)
{
  return pal_qualities_from_string (get_text (self, "quality"));
}

PalFamiliar
pal_mark_get_familiar (PalMark *self)
{
  PalFamiliar familiar = PAL_FAMILIAR_NOT_ASKED;

  pal_familiar_from_nick (get_text (self, "familiar"), &familiar);
  return familiar;
}

/**
 * pal_mark_get_answer:
 * @self: a mark
 * @column: "taut_band", "tender_spot", "referred_sensation", "jump_sign" or "local_twitch"
 *
 * Returns: what was answered; what nobody asked stays not asked.
 */
PalAnswer
pal_mark_get_answer (PalMark *self, const char *column)
{
  PalAnswer answer = PAL_ANSWER_NOT_ASKED;

  pal_answer_from_nick (get_text (self, column), &answer);
  return answer;
}

const char *
pal_mark_get_note (PalMark *self)
{
  return get_text (self, "note");
}

/**
 * pal_mark_get_referrals:
 * @self: a mark
 *
 * Returns: (transfer none) (array zero-terminated=1): the keys of the zones where the client said
 *   that it is felt.
 */
const char *const *
pal_mark_get_referrals (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), NULL);
  return (const char *const *) self->referrals;
}

gboolean
pal_mark_has_referral (PalMark *self, const char *zone)
{
  g_return_val_if_fail (PAL_IS_MARK (self), FALSE);
  return g_strv_contains ((const char *const *) self->referrals, zone);
}

/**
 * pal_mark_set_referrals:
 * @self: a mark
 * @zones: (array zero-terminated=1): region keys
 *
 * For the chart, which reads the referrals.
 */
void
pal_mark_set_referrals (PalMark *self, const char *const *zones)
{
  g_return_if_fail (PAL_IS_MARK (self));
  g_return_if_fail (zones != NULL);

  if (g_strv_equal ((const char *const *) self->referrals, zones))
    return;
  g_strfreev (self->referrals);
  self->referrals = g_strdupv ((char **) zones);
  pal_entity_emit_changed (PAL_ENTITY (self));
}

/**
 * pal_mark_compare:
 * @a: a #PalMark
 * @b: a #PalMark
 * @user_data: not used
 *
 * Orders by when they were made, the earliest first.
 */
int
pal_mark_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalMark *first = (PalMark *) a, *second = (PalMark *) b;
  int order = g_strcmp0 (get_text (first, "created_utc"), get_text (second, "created_utc"));

  return order != 0 ? order
                    : g_strcmp0 (pal_entity_get_id (PAL_ENTITY (first)),
                                 pal_entity_get_id (PAL_ENTITY (second)));
}
