/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark"

#include "pal-mark.h"

#include "pal-stroke.h"

struct _PalMark
{
  PalEntity parent_instance;

  const char *finding_id; /* in its row, as the visit's: every change of a client asks all marks for them */
  const char *visit_id;
  char **referrals;         /* zone keys in the order in which they were accepted */
  GPtrArray *referral_rows; /* (element-type GVariant) what is known of their places, or NULL */
  GPtrArray *strokes;       /* (element-type PalStroke) in the order in which they were drawn */
  PalPlaceCarrier *carrier; /* what brings the places to the figure that is shown, or NULL */
  PalPoint points[2];       /* where they are shown, kept since a map asks for them at each frame */
  guint n_points;
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

static int
get_figure_version (PalMark *self)
{
  return (int) pal_row_get_int (pal_entity_get_row (PAL_ENTITY (self)), "figure_version", 0);
}

static void
row_changed_cb (PalMark *self)
{
  g_autoptr (GArray) points = pal_points_from_string (get_text (self, "points"));

  self->finding_id = get_text (self, "finding_id");
  self->visit_id = get_text (self, "visit_id");
  self->n_points = MIN (points->len, G_N_ELEMENTS (self->points));
  for (guint i = 0; i < G_N_ELEMENTS (self->points); i++)
    self->points[i]
        = i < self->n_points ? g_array_index (points, PalPoint, i) : (PalPoint){ 0, 0 };
  if (!pal_view_from_nick (get_text (self, "view"), &self->view))
    self->view = PAL_VIEW_NONE;
  for (guint i = 0; self->carrier != NULL && i < self->n_points; i++)
    pal_place_carrier_carry_point (self->carrier,
                                   get_text (self, "figure"),
                                   get_figure_version (self),
                                   self->view,
                                   i == 0 ? get_text (self, "zone") : NULL,
                                   &self->points[i],
                                   FALSE);
  if (!pal_kind_from_nick (get_text (self, "kind"), &self->kind))
    self->kind = PAL_KIND_NONE;
  if (!pal_author_from_nick (get_text (self, "author"), &self->author))
    self->author = PAL_AUTHOR_NONE;
  if (!pal_shape_from_nick (get_text (self, "shape"), &self->shape))
    self->shape = PAL_SHAPE_NONE;
}

static void
pal_mark_finalize (GObject *object)
{
  PalMark *self = PAL_MARK (object);

  g_strfreev (self->referrals);
  g_clear_pointer (&self->referral_rows, g_ptr_array_unref);
  g_ptr_array_unref (self->strokes);
  g_clear_object (&self->carrier);
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
  self->strokes = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (self, "notify::row", G_CALLBACK (row_changed_cb), NULL);
}

/* Returns: (transfer none): what it is a state of; the same over all visits. */
const char *
pal_mark_get_finding_id (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), NULL);
  return self->finding_id;
}

/* Returns: (transfer none): the visit in which it was recorded. */
const char *
pal_mark_get_visit_id (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), NULL);
  return self->visit_id;
}

/* Returns: what it is; %PAL_KIND_NONE for a kind of a later version. */
PalKind
pal_mark_get_kind (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), PAL_KIND_NONE);
  return self->kind;
}

/* Returns: who says so, the client or the therapist; %PAL_AUTHOR_NONE for one of a later
 * version. */
PalAuthor
pal_mark_get_author (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), PAL_AUTHOR_NONE);
  return self->author;
}

/* Returns: whether it is its whole zone, a point or drawn; %PAL_SHAPE_NONE for a shape of a
 * later version. */
PalShape
pal_mark_get_shape (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), PAL_SHAPE_NONE);
  return self->shape;
}

/* Returns: the view whose millimetres its points are in; %PAL_VIEW_NONE for one of a later
 * version. */
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
 * Returns: where it was made, in millimetres of its view; on another figure than its own where that shows
 *   the same place (see pal_mark_set_carrier()).
 */
PalPoint
pal_mark_get_point (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), ((PalPoint){ 0, 0 }));
  return self->points[0];
}

/**
 * pal_mark_get_end:
 * @self: a mark
 * @end: (out) (optional): where it points to, in millimetres of its view
 *
 * Returns: whether it is an arrow, which has an end.
 */
gboolean
pal_mark_get_end (PalMark *self, PalPoint *end)
{
  g_return_val_if_fail (PAL_IS_MARK (self), FALSE);

  if (self->shape != PAL_SHAPE_ARROW || self->n_points < 2)
    return FALSE;
  if (end != NULL)
    *end = self->points[1];
  return TRUE;
}

/**
 * pal_mark_get_label_offset:
 * @self: a mark
 * @offset: (out) (optional): how far from its own place the label was moved, in millimetres
 *
 * Returns: whether the label was moved by hand; otherwise it stands where the map puts it.
 */
gboolean
pal_mark_get_label_offset (PalMark *self, PalPoint *offset)
{
  GVariant *row = pal_entity_get_row (PAL_ENTITY (self));

  if (!pal_row_has (row, "label_du") || !pal_row_has (row, "label_dv"))
    return FALSE;
  if (offset != NULL)
    *offset = (PalPoint){ pal_row_get_double (row, "label_du", 0),
                          pal_row_get_double (row, "label_dv", 0) };
  return TRUE;
}

/* Returns: the side of the patient that it lies on; the midline where it lies on neither. */
PalSide
pal_mark_get_side (PalMark *self)
{
  PalSide side = PAL_SIDE_MIDLINE;

  pal_side_from_nick (get_text (self, "side"), &side);
  return side;
}

/* Returns: (transfer none): the region key of the zone it lies in, which every mark has. */
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

/* Returns: whether the muscle of a trigger point has a listed site within 30 mm; else it is only
 * the topmost there. */
gboolean
pal_mark_get_muscle_listed (PalMark *self)
{
  return pal_row_get_int (pal_entity_get_row (PAL_ENTITY (self)), "muscle_listed", 0) != 0;
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

/* Returns: whether the client has felt it at @zone, a region key. */
gboolean
pal_mark_has_referral (PalMark *self, const char *zone)
{
  g_return_val_if_fail (PAL_IS_MARK (self), FALSE);
  return g_strv_contains ((const char *const *) self->referrals, zone);
}

/**
 * pal_mark_get_referral_place:
 * @self: a mark
 * @zone: one of its referrals
 * @view: (out): the view in which the client pointed to it
 * @point: (out): where, in millimetres of that view of the figure that is shown
 *
 * Returns: %FALSE if only the zone is known.
 */
gboolean
pal_mark_get_referral_place (PalMark *self, const char *zone, PalView *view, PalPoint *point)
{
  g_return_val_if_fail (PAL_IS_MARK (self) && zone != NULL, FALSE);
  g_return_val_if_fail (view != NULL && point != NULL, FALSE);

  for (guint i = 0; self->referral_rows != NULL && i < self->referral_rows->len; i++)
    {
      GVariant *row = g_ptr_array_index (self->referral_rows, i);
      g_autoptr (GArray) points = NULL;

      if (g_strcmp0 (pal_row_get_string (row, "zone"), zone) != 0)
        continue;
      points = pal_points_from_string (pal_row_get_string (row, "points"));
      if (points->len == 0 || !pal_view_from_nick (pal_row_get_string (row, "view"), view)
          || *view == PAL_VIEW_NONE)
        return FALSE;
      *point = g_array_index (points, PalPoint, 0);
      if (self->carrier != NULL)
        pal_place_carrier_carry_point (self->carrier,
                                       get_text (self, "figure"),
                                       get_figure_version (self),
                                       *view,
                                       zone,
                                       point,
                                       FALSE);
      return TRUE;
    }
  return FALSE;
}

static gboolean
rows_equal (GPtrArray *a, GPtrArray *b)
{
  if ((a != NULL ? a->len : 0) != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; a != NULL && i < a->len; i++)
    if (!g_variant_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * pal_mark_set_referral_rows:
 * @self: a mark
 * @rows: (element-type GVariant): its rows of %PAL_REFERRAL_TABLE as they were accepted; a reference
 *   is taken
 *
 * For who reads them.
 */
void
pal_mark_set_referral_rows (PalMark *self, GPtrArray *rows)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) zones = NULL;
  gboolean changed;

  g_return_if_fail (PAL_IS_MARK (self));
  g_return_if_fail (rows != NULL);

  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_add (builder, pal_row_get_string (g_ptr_array_index (rows, i), "zone"));
  zones = g_strv_builder_end (builder);
  changed = !g_strv_equal ((const char *const *) self->referrals, (const char *const *) zones)
            || !rows_equal (self->referral_rows, rows);
  g_strfreev (self->referrals);
  self->referrals = g_steal_pointer (&zones);
  g_ptr_array_ref (rows);
  g_clear_pointer (&self->referral_rows, g_ptr_array_unref);
  self->referral_rows = rows;
  if (changed)
    pal_entity_emit_changed (PAL_ENTITY (self));
}

/**
 * pal_mark_get_strokes:
 * @self: a mark
 *
 * Returns: (transfer none) (element-type PalStroke): what it was drawn with, in that order; empty for
 *   a mark without ink. Another array takes its place when a stroke changes.
 */
GPtrArray *
pal_mark_get_strokes (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), NULL);
  return self->strokes;
}

static void
carry_strokes (PalMark *self)
{
  for (guint i = 0; i < self->strokes->len; i++)
    pal_stroke_set_carrier (g_ptr_array_index (self->strokes, i),
                            self->carrier,
                            get_text (self, "figure"),
                            get_figure_version (self));
}

/**
 * pal_mark_set_carrier:
 * @self: a mark
 * @carrier: (nullable): what brings its places, and those of its strokes, to the figure that is shown;
 *   %NULL to have them as they were made
 *
 * The row of the mark stays as it is.
 */
void
pal_mark_set_carrier (PalMark *self, PalPlaceCarrier *carrier)
{
  g_return_if_fail (PAL_IS_MARK (self));
  g_return_if_fail (carrier == NULL || PAL_IS_PLACE_CARRIER (carrier));

  if (!g_set_object (&self->carrier, carrier))
    return;
  row_changed_cb (self);
  carry_strokes (self);
  pal_entity_emit_changed (PAL_ENTITY (self));
}

/**
 * pal_mark_get_shown_figure:
 * @self: a mark
 *
 * Returns: (nullable): the id of the figure to which its places and strokes are brought, of which they
 *   are if nothing brings them.
 */
const char *
pal_mark_get_shown_figure (PalMark *self)
{
  g_return_val_if_fail (PAL_IS_MARK (self), NULL);
  return self->carrier != NULL ? pal_place_carrier_get_figure (self->carrier)
                               : get_text (self, "figure");
}

/**
 * pal_mark_dup_stored_samples:
 * @self: a mark
 * @view: the view that was drawn in
 * @samples: the packed samples of a stroke as it is on the figure that is shown
 *
 * Returns: (transfer full): the same stroke on the figure that the mark was made on, as its record has to
 *   have it.
 */
GBytes *
pal_mark_dup_stored_samples (PalMark *self, PalView view, GBytes *samples)
{
  g_return_val_if_fail (PAL_IS_MARK (self) && samples != NULL, NULL);

  if (self->carrier == NULL)
    return g_bytes_ref (samples);
  return pal_place_carrier_carry_samples (
      self->carrier, get_text (self, "figure"), get_figure_version (self), view, samples, TRUE);
}

/**
 * pal_mark_store_point:
 * @self: a mark
 * @view: a view
 * @point: (inout): a place on the figure that is shown; then the same on the one that the mark was made on
 */
void
pal_mark_store_point (PalMark *self, PalView view, PalPoint *point)
{
  g_return_if_fail (PAL_IS_MARK (self) && point != NULL);

  if (self->carrier != NULL)
    pal_place_carrier_carry_point (self->carrier,
                                   get_text (self, "figure"),
                                   get_figure_version (self),
                                   view,
                                   NULL,
                                   point,
                                   TRUE);
}

/**
 * pal_mark_store_place:
 * @self: a mark
 * @place: (inout): a place on the figure that is shown; then the same on the one that the mark was made on
 *
 * A mark keeps its figure as long as it lives, and with it the places of its strokes and referrals.
 */
void
pal_mark_store_place (PalMark *self, PalPlace *place)
{
  const char *figure = get_text (self, "figure");

  g_return_if_fail (PAL_IS_MARK (self) && place != NULL);

  if (self->carrier == NULL || figure == NULL
      || g_strcmp0 (place->figure, pal_place_carrier_get_figure (self->carrier)) != 0)
    return;
  pal_mark_store_point (self, place->view, &place->point);
  pal_mark_store_point (self, place->view, &place->end);
  place->figure = g_intern_string (figure);
  place->figure_version = get_figure_version (self);
}

/**
 * pal_mark_set_strokes:
 * @self: a mark
 * @strokes: (element-type PalStroke): its strokes in their order; a reference is taken
 *
 * For who reads them, when one of them is new, changed or gone.
 */
void
pal_mark_set_strokes (PalMark *self, GPtrArray *strokes)
{
  g_return_if_fail (PAL_IS_MARK (self));
  g_return_if_fail (strokes != NULL);

  if (self->strokes->len == 0 && strokes->len == 0)
    return;
  g_ptr_array_ref (strokes);
  g_ptr_array_unref (self->strokes);
  self->strokes = strokes;
  carry_strokes (self);
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
