/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-lines"

#include "pal-guidance-lines.h"

#include "pal-text-line.h"

/* The least width of a text. It is given, because to find it out for a text that may be broken
 * between any two letters takes ten times as long as to lay that text out. */
#define WIDTH_CHARS 16

struct _PalGuidanceLines
{
  GtkWidget parent_instance;

  GtkWidget *current; /* the line that the Tab key comes to, or NULL for the first */
  guint n_steps;
};

G_DEFINE_FINAL_TYPE (PalGuidanceLines, pal_guidance_lines, GTK_TYPE_WIDGET)

static GtkWidget *
get_focused (PalGuidanceLines *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self));
}

static gboolean
pal_guidance_lines_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PalGuidanceLines *self = PAL_GUIDANCE_LINES (widget);
  GtkWidget *focused = get_focused (self);
  GtkWidget *next = NULL;

  if (focused == NULL)
    next = self->current != NULL ? self->current : gtk_widget_get_first_child (widget);
  else if (direction == GTK_DIR_DOWN)
    next = gtk_widget_get_next_sibling (focused);
  else if (direction == GTK_DIR_UP)
    next = gtk_widget_get_prev_sibling (focused);
  if (next == NULL || !gtk_widget_grab_focus (next))
    return FALSE;
  self->current = next;
  return TRUE;
}

static gboolean
pal_guidance_lines_grab_focus (GtkWidget *widget)
{
  PalGuidanceLines *self = PAL_GUIDANCE_LINES (widget);
  GtkWidget *line = self->current != NULL ? self->current : gtk_widget_get_first_child (widget);

  return line != NULL && gtk_widget_grab_focus (line);
}

static void
pal_guidance_lines_dispose (GObject *object)
{
  GtkWidget *child;

  PAL_GUIDANCE_LINES (object)->current = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pal_guidance_lines_parent_class)->dispose (object);
}

static void
pal_guidance_lines_class_init (PalGuidanceLinesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_guidance_lines_dispose;
  widget_class->focus = pal_guidance_lines_focus;
  widget_class->grab_focus = pal_guidance_lines_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "guidancelines");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
pal_guidance_lines_init (PalGuidanceLines *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
}

/**
 * pal_guidance_lines_new:
 * @label: (nullable): what a screen reader calls the list
 *
 * Returns: (transfer floating): a list without a line.
 */
GtkWidget *
pal_guidance_lines_new (const char *label)
{
  GtkWidget *self = g_object_new (PAL_TYPE_GUIDANCE_LINES, NULL);

  if (label != NULL)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

static GtkWidget *
new_text (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   text,
                                   "wrap",
                                   TRUE,
                                   "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR,
                                   "width-chars",
                                   WIDTH_CHARS,
                                   "max-width-chars",
                                   WIDTH_CHARS,
                                   "xalign",
                                   0.0,
                                   "hexpand",
                                   TRUE,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
append (PalGuidanceLines *self, GtkWidget *line, const char *spoken)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
}

/**
 * pal_guidance_lines_add_sign:
 * @self: the list
 * @sign: (nullable): what stands before the text
 * @text: the text
 * @spoken: (nullable): what a screen reader says instead of both
 */
void
pal_guidance_lines_add_sign (PalGuidanceLines *self,
                             const char *sign,
                             const char *text,
                             const char *spoken)
{
  GtkWidget *line;

  g_return_if_fail (PAL_IS_GUIDANCE_LINES (self) && text != NULL);

  line = g_object_new (PAL_TYPE_TEXT_LINE,
                       "accessible-role",
                       GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                       "focusable",
                       TRUE,
                       NULL);
  if (sign != NULL)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                       "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                       "label",
                                       sign,
                                       "xalign",
                                       1.0,
                                       "valign",
                                       GTK_ALIGN_START,
                                       NULL);

      gtk_widget_add_css_class (label, "sign");
      pal_text_line_append (PAL_TEXT_LINE (line), label);
    }
  pal_text_line_append (PAL_TEXT_LINE (line), new_text (text, NULL));
  append (self, line, spoken != NULL ? spoken : text);
}

/**
 * pal_guidance_lines_add_entry:
 * @self: the list
 * @title: (nullable): its name
 * @text: the text
 * @note: (nullable): what to do about it
 */
void
pal_guidance_lines_add_entry (PalGuidanceLines *self,
                              const char *title,
                              const char *text,
                              const char *note)
{
  g_autoptr (GString) spoken = NULL;
  GtkWidget *line;

  g_return_if_fail (PAL_IS_GUIDANCE_LINES (self) && text != NULL);

  spoken = g_string_new (NULL);
  if (title != NULL)
    g_string_append_printf (spoken, "%s. ", title);
  g_string_append (spoken, text);
  if (note != NULL)
    g_string_append_printf (spoken, " %s", note);
  line = g_object_new (GTK_TYPE_BOX,
                       "accessible-role",
                       GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                       "css-name",
                       "textline",
                       "focusable",
                       TRUE,
                       "orientation",
                       GTK_ORIENTATION_VERTICAL,
                       "spacing",
                       2,
                       NULL);
  if (title != NULL)
    gtk_box_append (GTK_BOX (line), new_text (title, "entry-title"));
  gtk_box_append (GTK_BOX (line), new_text (text, NULL));
  if (note != NULL)
    gtk_box_append (GTK_BOX (line), new_text (note, "entry-note"));
  append (self, line, spoken->str);
}

/* A paragraph. */
void
pal_guidance_lines_add (PalGuidanceLines *self, const char *text)
{
  pal_guidance_lines_add_sign (self, NULL, text, NULL);
}

/* One of several that stand in no order. */
void
pal_guidance_lines_add_item (PalGuidanceLines *self, const char *text)
{
  pal_guidance_lines_add_sign (self, "•", text, NULL);
}

/* One of several that follow each other, with its number. */
void
pal_guidance_lines_add_step (PalGuidanceLines *self, const char *text)
{
  g_autofree char *number = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (PAL_IS_GUIDANCE_LINES (self));

  number = g_strdup_printf ("%u.", ++self->n_steps);
  spoken = g_strdup_printf ("%s %s", number, text);
  pal_guidance_lines_add_sign (self, number, text, spoken);
}
