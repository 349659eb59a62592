/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-pane"

#include "pal-guidance-pane.h"

#include <glib/gi18n-lib.h>

#include "pal-adaptive-bin.h"
#include "pal-guidance-here.h"
#include "pal-guidance-page.h"
#include "pal-guidance-parts.h"
#include "pal-handout-menu.h"
#include "pal-library-words.h"
#include "pal-technique-chooser.h"
#include "pal-ui.h"
#include "pal-words.h"

struct _PalGuidancePane
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  PalGuidancePlace place;
  gboolean has_place;
  char **pains;       /* the zones that hurt */
  GPtrArray *muscles; /* of the place */
  char *muscle;       /* whose page is open, or NULL */
  PalVoice voice;
  PalGuidanceCase *of; /* for whom it is read */
  PalMark *mark;       /* at the place, or NULL */

  GtkWidget *none;
  GtkWidget *head;
  PalGuidanceHere *here;
  PalGuidancePage *page;
  GtkWidget *back_button;
  GtkLabel *back_label;
  GtkLabel *lead;
  GtkWidget *foot;
  GtkWidget *choose_button;
  PalHandoutMenu *handout;
  AdwBin *chooser; /* has a child while it is open */
};

G_DEFINE_FINAL_TYPE (PalGuidancePane, pal_guidance_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_MUSCLE,
  PROP_PLAIN,
  N_PROPS
};

enum
{
  SIGNAL_LEFT,
  SIGNAL_LOCATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What stands in the pane is made when somebody looks at it or asks: it is not in sight when a client
 * is opened, and would take its time from the first frame. */
static void
ensure_content (PalGuidancePane *self)
{
  if (self->none != NULL)
    return;
  gtk_widget_init_template (GTK_WIDGET (self));
  pal_handout_menu_set_record (
    self->handout, self->knowledge, pal_guidance_case_get_chart (self->of));
  pal_guidance_here_set_case (self->here, self->of);
}

/* What the place is, above its name. */
static const char *
get_lead (const PalGuidancePlace *place)
{
  return place->kind == PAL_KIND_NONE ? _ ("Region") : pal_words_kind (place->kind);
}

static void
show_head (PalGuidancePane *self)
{
  gboolean choosing = adw_bin_get_child (self->chooser) != NULL;
  const char *key = self->place.zone != NULL ? self->place.zone : self->place.muscle;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  if (choosing && self->muscle != NULL)
    key = self->muscle;
  name = pal_knowledge_dup_name (self->knowledge, key, self->voice, NULL);
  title = pal_guidance_capitalise (name);
  /* Translators: %s is the place to which a button leads back */
  label = g_strdup_printf (_ ("Back to %s"), name);

  gtk_label_set_label (self->back_label, title);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->back_button),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->back_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (self->back_button, label);
  gtk_widget_set_visible (self->back_button, choosing || self->muscle != NULL);
  gtk_label_set_label (self->lead, get_lead (&self->place));
  gtk_widget_set_visible (GTK_WIDGET (self->lead), !choosing && self->muscle == NULL);
}

/* The keyboard stays in a list that is made anew. */
static void
show_here (PalGuidancePane *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->here)) != NULL;

  pal_guidance_here_show (self->here, self->knowledge, &self->place, self->muscles, self->voice);
  if (focused)
    pal_guidance_here_focus_muscle (self->here, NULL);
}

static void
close_chooser (PalGuidancePane *self)
{
  if (self->none != NULL)
    adw_bin_set_child (self->chooser, NULL);
}

static void
show_page (PalGuidancePane *self)
{
  gboolean choosing = adw_bin_get_child (self->chooser) != NULL;

  if (self->has_place)
    show_head (self);
  if (self->muscle != NULL && !choosing)
    pal_guidance_page_show (self->page, self->of, self->muscle, self->voice);
  gtk_widget_set_visible (self->none, !self->has_place);
  gtk_widget_set_visible (self->head, self->has_place);
  gtk_widget_set_visible (GTK_WIDGET (self->here), self->has_place && self->muscle == NULL && !choosing);
  gtk_widget_set_visible (GTK_WIDGET (self->page), self->muscle != NULL && !choosing);
  gtk_widget_set_visible (GTK_WIDGET (self->chooser), choosing);
  gtk_widget_set_visible (self->foot, self->has_place);
  gtk_widget_set_visible (self->choose_button, !choosing);
}

/* The page that was left goes back to the row that it was opened from. */
static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalGuidancePane *self = PAL_GUIDANCE_PANE (widget);
  g_autofree char *muscle = g_strdup (self->muscle);

  if (self->none != NULL && adw_bin_get_child (self->chooser) != NULL)
    {
      close_chooser (self);
      show_page (self);
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
  if (muscle == NULL)
    return;
  pal_guidance_pane_set_muscle (self, NULL);
  if (!pal_guidance_here_focus_muscle (self->here, muscle))
    pal_guidance_here_focus_muscle (self->here, NULL);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalGuidancePane *self = PAL_GUIDANCE_PANE (widget);

  if (self->muscle != NULL || (self->none != NULL && adw_bin_get_child (self->chooser) != NULL))
    back_action (widget, name, parameter);
  else
    g_signal_emit (widget, signals[SIGNAL_LEFT], 0);
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalGuidancePane *self = PAL_GUIDANCE_PANE (widget);

  if (!self->has_place)
    return;
  pal_guidance_pane_set_muscle (self, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalGuidancePane *self = PAL_GUIDANCE_PANE (widget);

  if (!self->has_place || adw_bin_get_child (self->chooser) != NULL)
    return;
  adw_bin_set_child (
    self->chooser,
    pal_technique_chooser_new (self->of,
                               self->muscle != NULL ? self->muscle : self->place.muscle));
  show_page (self);
  gtk_widget_grab_focus (adw_bin_get_child (self->chooser));
}

static void
locate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalGuidancePane *self = PAL_GUIDANCE_PANE (widget);

  if (self->muscle != NULL)
    g_signal_emit (self, signals[SIGNAL_LOCATE], 0, self->muscle);
}

/* What is looked at, in the library. */
static void
library_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalGuidancePane *self = PAL_GUIDANCE_PANE (widget);
  const char *zone = self->has_place && self->muscle == NULL ? self->place.zone : NULL;
  const char *muscle = self->muscle != NULL ? self->muscle : self->place.muscle;
  PalTopic topic;
  g_autofree char *address = NULL;

  if (!self->has_place
      || !pal_knowledge_lookup_topic (self->knowledge,
                                      zone != NULL ? PAL_TOPIC_ZONE : PAL_TOPIC_MUSCLE,
                                      zone != NULL ? zone : muscle,
                                      &topic))
    return;
  address = pal_library_address (&topic);
  gtk_widget_activate_action (widget, "app.library-page", "s", address);
}

static gboolean
pal_guidance_pane_grab_focus (GtkWidget *widget)
{
  PalGuidancePane *self = PAL_GUIDANCE_PANE (widget);

  ensure_content (self);
  if (!self->has_place)
    return gtk_widget_child_focus (self->none, GTK_DIR_TAB_FORWARD);
  if (adw_bin_get_child (self->chooser) != NULL)
    return gtk_widget_grab_focus (adw_bin_get_child (self->chooser));
  if (self->muscle != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->page));
  return pal_guidance_here_focus_muscle (self->here, NULL)
         || gtk_widget_child_focus (GTK_WIDGET (self->here), GTK_DIR_TAB_FORWARD);
}

static void
pal_guidance_pane_map (GtkWidget *widget)
{
  ensure_content (PAL_GUIDANCE_PANE (widget));
  GTK_WIDGET_CLASS (pal_guidance_pane_parent_class)->map (widget);
}

static void
pal_guidance_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalGuidancePane *self = PAL_GUIDANCE_PANE (object);

  switch (prop_id)
    {
    case PROP_MUSCLE:
      g_value_set_string (value, self->muscle);
      break;
    case PROP_PLAIN:
      g_value_set_boolean (value, self->voice == PAL_VOICE_PLAIN);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_guidance_pane_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  PalGuidancePane *self = PAL_GUIDANCE_PANE (object);
  PalVoice voice;

  switch (prop_id)
    {
    case PROP_MUSCLE:
      pal_guidance_pane_set_muscle (self, g_value_get_string (value));
      break;
    case PROP_PLAIN:
      voice = g_value_get_boolean (value) ? PAL_VOICE_PLAIN : PAL_VOICE_CLINICAL;
      if (self->voice == voice)
        return;
      self->voice = voice;
      if (self->has_place)
        {
          show_here (self);
          show_page (self);
        }
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_guidance_pane_dispose (GObject *object)
{
  PalGuidancePane *self = PAL_GUIDANCE_PANE (object);

  g_clear_pointer (&self->pains, g_strfreev);
  g_clear_pointer (&self->muscles, g_ptr_array_unref);
  g_clear_pointer (&self->muscle, g_free);
  g_clear_object (&self->mark);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  if (self->none != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_GUIDANCE_PANE);
  g_clear_object (&self->of);
  G_OBJECT_CLASS (pal_guidance_pane_parent_class)->dispose (object);
}

static void
pal_guidance_pane_class_init (PalGuidancePaneClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pal_guidance_pane_get_property;
  object_class->set_property = pal_guidance_pane_set_property;
  object_class->dispose = pal_guidance_pane_dispose;
  widget_class->focus = pal_ui_focus_child;
  widget_class->grab_focus = pal_guidance_pane_grab_focus;
  widget_class->map = pal_guidance_pane_map;

  /**
   * PalGuidancePane:muscle:
   *
   * The muscle whose page is open, or %NULL.
   */
  properties[PROP_MUSCLE] = g_param_spec_string ("muscle", NULL, NULL, NULL, flags);
  /**
   * PalGuidancePane:plain:
   *
   * Whether it speaks in plain words, to be read together with the client.
   */
  properties[PROP_PLAIN] = g_param_spec_boolean ("plain", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Somebody wants the keyboard back at the map. */
  signals[SIGNAL_LEFT] = g_signal_new (
      "left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* Somebody wants to see where a muscle is. */
  signals[SIGNAL_LOCATE] = g_signal_new ("locate",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "guidance.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "guidance.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "guidance.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "guidance.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "guidance.locate", NULL, locate_action);
  gtk_widget_class_install_action (widget_class, "guidance.library", NULL, library_action);
  gtk_widget_class_install_property_action (widget_class, "guidance.plain", "plain");
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Escape, 0, "guidance.leave", NULL);

  g_type_ensure (PAL_TYPE_ADAPTIVE_BIN);
  g_type_ensure (PAL_TYPE_GUIDANCE_HERE);
  g_type_ensure (PAL_TYPE_GUIDANCE_PAGE);
  g_type_ensure (PAL_TYPE_HANDOUT_MENU);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/guidance-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePane, none);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePane, head);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePane, here);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePane, page);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePane, back_button);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePane, back_label);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePane, lead);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePane, foot);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePane, choose_button);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePane, handout);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePane, chooser);
}

static void
pal_guidance_pane_init (PalGuidancePane *self)
{
}

void
pal_guidance_pane_set_atlas (PalGuidancePane *self, PalKnowledge *knowledge, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_GUIDANCE_PANE (self) && self->knowledge == NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
  self->of = pal_guidance_case_new (knowledge, figure);
}

/* The figure that places are on from now on. */
void
pal_guidance_pane_set_figure (PalGuidancePane *self, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_GUIDANCE_PANE (self) && PAL_IS_FIGURE (figure));
  g_set_object (&self->figure, figure);
  pal_guidance_case_set_figure (self->of, figure);
}

/**
 * pal_guidance_pane_set_chart:
 * @self: the pane
 * @chart: (nullable): the record that is open
 *
 * What can be logged and given along goes there. Words to read with one client are no choice for the next.
 */
void
pal_guidance_pane_set_chart (PalGuidancePane *self, PalChart *chart)
{
  g_return_if_fail (PAL_IS_GUIDANCE_PANE (self));

  g_object_set (self, "plain", FALSE, NULL);
  close_chooser (self);
  pal_guidance_case_set_chart (self->of, chart);
  if (self->none != NULL)
    pal_handout_menu_set_record (self->handout, self->knowledge, chart);
}

/* The mark that is at the place which is set next, or NULL. */
void
pal_guidance_pane_set_mark (PalGuidancePane *self, PalMark *mark)
{
  g_return_if_fail (PAL_IS_GUIDANCE_PANE (self));
  g_set_object (&self->mark, mark);
}

/* A record may name what this version of the program does not know. */
static const char *
known_or_null (PalGuidancePane *self, const char *key)
{
  g_autofree char *name = NULL;

  if (key != NULL)
    name = pal_knowledge_dup_name (self->knowledge, key, PAL_VOICE_CLINICAL, NULL);
  return name != NULL ? key : NULL;
}

/* A muscle's page stays open when only the muscle of the point changes, and follows it. */
static char *
dup_following (PalGuidancePane *self, const PalGuidancePlace *place)
{
  if (self->muscle == NULL || !self->has_place || place->muscle == NULL
      || place->zone != self->place.zone || place->kind != self->place.kind
      || place->point.u != self->place.point.u || place->point.v != self->place.point.v)
    return NULL;
  return g_strdup (place->muscle);
}

static void
find_muscles (PalGuidancePane *self)
{
  g_clear_pointer (&self->muscles, g_ptr_array_unref);
  self->muscles = pal_guidance_place_dup_muscles (
      &self->place, self->figure, self->knowledge, (const char *const *) self->pains);
}

/**
 * pal_guidance_pane_set_pains:
 * @self: the pane
 * @pains: (nullable) (array zero-terminated=1): the zones that hurt, which what refers to the place
 *   is ranked by
 */
void
pal_guidance_pane_set_pains (PalGuidancePane *self, const char *const *pains)
{
  const char *const none[] = { NULL };

  g_return_if_fail (PAL_IS_GUIDANCE_PANE (self));

  pains = pains != NULL ? pains : none;
  if (self->pains != NULL && g_strv_equal ((const char *const *) self->pains, pains))
    return;
  g_strfreev (self->pains);
  self->pains = g_strdupv ((char **) pains);
  if (!self->has_place)
    return;
  find_muscles (self);
  show_here (self);
}

/**
 * pal_guidance_pane_set_place:
 * @self: the pane
 * @place: (nullable): what guidance is asked about; copied
 */
void
pal_guidance_pane_set_place (PalGuidancePane *self, const PalGuidancePlace *place)
{
  g_autofree char *following = NULL;
  PalGuidancePlace known;

  g_return_if_fail (PAL_IS_GUIDANCE_PANE (self));
  g_return_if_fail (place == NULL || self->knowledge != NULL);

  if (place != NULL)
    {
      known = *place;
      known.zone = known_or_null (self, place->zone);
      known.muscle = known_or_null (self, place->muscle);
      place = known.zone != NULL || known.muscle != NULL ? &known : NULL;
    }
  if (self->of != NULL)
    pal_guidance_case_set_place (self->of, place != NULL ? place->zone : NULL, self->mark);
  if (place == NULL ? !self->has_place
                    : self->has_place && pal_guidance_place_equal (place, &self->place))
    return;
  if (place == NULL)
    {
      gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

      self->has_place = FALSE;
      close_chooser (self);
      g_clear_pointer (&self->muscles, g_ptr_array_unref);
      pal_guidance_pane_set_muscle (self, NULL);
      show_page (self);
      if (focused)
        g_signal_emit (self, signals[SIGNAL_LEFT], 0);
      return;
    }

  ensure_content (self);
  close_chooser (self);
  pal_session_edits_clear (pal_guidance_case_get_edits (self->of));
  following = dup_following (self, place);
  self->place = *place;
  self->has_place = TRUE;
  find_muscles (self);
  show_here (self);
  if (g_strcmp0 (self->muscle, following) != 0)
    pal_guidance_pane_set_muscle (self, following);
  else
    show_page (self);
}

/* Returns: (transfer none) (nullable): what guidance is asked about. */
const PalGuidancePlace *
pal_guidance_pane_get_place (PalGuidancePane *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_PANE (self), NULL);
  return self->has_place ? &self->place : NULL;
}

/* Returns: (transfer none) (nullable) (element-type PalGuidanceMuscle): its muscles. */
GPtrArray *
pal_guidance_pane_get_muscles (PalGuidancePane *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_PANE (self), NULL);
  return self->muscles;
}

/**
 * pal_guidance_pane_set_muscle:
 * @self: the pane, with a place
 * @muscle: (nullable): the region key of the muscle to open, or %NULL to go back to the place
 */
void
pal_guidance_pane_set_muscle (PalGuidancePane *self, const char *muscle)
{
  g_return_if_fail (PAL_IS_GUIDANCE_PANE (self));
  g_return_if_fail (muscle == NULL || self->has_place);

  if (g_strcmp0 (self->muscle, muscle) == 0)
    return;
  g_free (self->muscle);
  self->muscle = g_strdup (muscle);
  show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MUSCLE]);
}

const char *
pal_guidance_pane_get_muscle (PalGuidancePane *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_PANE (self), NULL);
  return self->muscle;
}
