/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-posture-panel"

#include "pal-posture-panel.h"

#include <glib/gi18n-lib.h>

#include "pal-choice-chips.h"
#include "pal-posture.h"

struct _PalPosturePanel
{
  AdwBin parent_instance;

  PalChoiceChips *chips[PAL_N_POSTURES]; /* the value of a chip is its direction and one */
};

G_DEFINE_FINAL_TYPE (PalPosturePanel, pal_posture_panel, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* From head to foot. What each is called stands before its chips. */
static const struct
{
  PalPosture posture;
  const char *name;
} groups[] = {
  { PAL_POSTURE_HEAD_FORWARD, N_ ("Head") },
  { PAL_POSTURE_ROUNDED_SHOULDERS, N_ ("Rounded Shoulders") },
  { PAL_POSTURE_SHOULDER_HEIGHT, N_ ("Higher Shoulder") },
  { PAL_POSTURE_PELVIC_TILT, N_ ("Pelvis Tilted") },
  { PAL_POSTURE_PELVIC_HEIGHT, N_ ("Higher Side of the Pelvis") },
  { PAL_POSTURE_WEIGHT_SIDE, N_ ("Weight to the Side") },
  { PAL_POSTURE_WEIGHT_DEPTH, N_ ("Weight Forward or Back") },
};

static const char *
get_word (PalPosture posture, PalDirection direction)
{
  switch (direction)
    {
    case PAL_DIRECTION_LEFT:
      return C_ ("posture", "Left");
    case PAL_DIRECTION_RIGHT:
      return C_ ("posture", "Right");
    case PAL_DIRECTION_FORWARD:
      return C_ ("posture", "Forward");
    case PAL_DIRECTION_BACKWARD:
      return C_ ("posture", "Backward");
    case PAL_DIRECTION_NONE:
    default:
      return posture == PAL_POSTURE_HEAD_FORWARD ? C_ ("posture", "Forward")
                                                 : C_ ("posture", "Both");
    }
}

static void
chosen_cb (PalPosturePanel *self, guint chosen, PalChoiceChips *chips)
{
  g_assert (PAL_IS_POSTURE_PANEL (self));

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (self->chips[groups[i].posture] == chips)
      g_signal_emit (self,
                     signals[SIGNAL_CHOSEN],
                     0,
                     groups[i].posture,
                     chosen > 0 ? (int) chosen - 1 : -1);
}

static void
pal_posture_panel_class_init (PalPosturePanelClass *klass)
{
  /**
   * PalPosturePanel::chosen:
   * @self: the panel
   * @posture: the #PalPosture
   * @direction: the #PalDirection, or -1 if it is taken back
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         2,
                                         G_TYPE_INT,
                                         G_TYPE_INT);
}

static void
pal_posture_panel_init (PalPosturePanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      PalPosture posture = groups[i].posture;
      GtkWidget *label = gtk_label_new (_ (groups[i].name));
      GtkWidget *chips = pal_choice_chips_new (_ (groups[i].name), PAL_CHOICE_ONE_OR_NONE);

      for (PalDirection direction = PAL_DIRECTION_NONE; direction < PAL_N_DIRECTIONS; direction++)
        if (pal_posture_has_direction (posture, direction))
          pal_choice_chips_add (
              PAL_CHOICE_CHIPS (chips), direction + 1, get_word (posture, direction));
      gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "caption-heading");
      g_signal_connect_object (chips, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      self->chips[posture] = PAL_CHOICE_CHIPS (chips);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), chips);
    }
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Returns: (transfer floating): with nothing chosen. */
GtkWidget *
pal_posture_panel_new (void)
{
  return g_object_new (PAL_TYPE_POSTURE_PANEL, NULL);
}

/**
 * pal_posture_panel_show:
 * @self: the panel
 * @chart: (nullable): what is shown of
 * @author: whose marks
 *
 * Shows what is said of today.
 */
void
pal_posture_panel_show (PalPosturePanel *self, PalChart *chart, PalAuthor author)
{
  g_return_if_fail (PAL_IS_POSTURE_PANEL (self));

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      PalMark *mark
          = chart != NULL ? pal_chart_find_posture (chart, groups[i].posture, author) : NULL;

      pal_choice_chips_set_chosen (self->chips[groups[i].posture],
                                   mark != NULL ? pal_mark_get_direction (mark) + 1 : 0);
    }
}
