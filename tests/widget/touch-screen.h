/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A screen for fingers. The X server of the other tests knows no touch that a test could make, so GTK
 * shows its windows through its Broadway server here, and a viewer that speaks the protocol of
 * broadway.js puts fingers on them. */
typedef struct _TouchScreen TouchScreen;

typedef enum
{
  TOUCH_DOWN,
  TOUCH_MOVE,
  TOUCH_UP,
} TouchKind;

TouchScreen *touch_screen_new (void);
void touch_screen_free (TouchScreen *self);
void touch_screen_watch (TouchScreen *self, GtkWidget *window);
void touch_screen_send (TouchScreen *self,
                        TouchKind kind,
                        guint finger,
                        GtkWidget *widget,
                        double x,
                        double y);

G_END_DECLS
