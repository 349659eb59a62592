/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-shortcut-list"

#include "pal-shortcut-list.h"

#include <glib/gi18n-lib.h>

#define MARKING N_ ("Marking")
#define BEFORE N_ ("Known from Before")
#define GUIDANCE N_ ("Guidance")
#define FIGURE N_ ("Figure")
#define CLIENT N_ ("Client")
#define CLIENTS N_ ("List of Clients")
#define LIBRARY N_ ("Library")
#define GENERAL N_ ("General")

/* A test holds this against the keys that the program listens to. */
static const PalShortcut shortcuts[] = {
  { MARKING, N_ ("Trigger point tool"), "t", NULL, NULL },
  { MARKING, N_ ("Pain tool"), "p", NULL, NULL },
  { MARKING, N_ ("What else the hands find"), "q", NULL, NULL },
  { MARKING, N_ ("Posture"), "<Shift>q", NULL, NULL },
  { MARKING, N_ ("Say where nobody is to work"), "v", NULL, NULL },
  { MARKING, N_ ("Draw with the pen"), "d", NULL, NULL },
  { MARKING, N_ ("Lasso, zone brush, arrow, eraser"), "o u a e", NULL, NULL },
  { MARKING, N_ ("Pen or eraser narrower, wider"), "bracketleft bracketright", NULL, NULL },
  { MARKING, N_ ("Look and select"), "s", NULL, NULL },
  { MARKING, N_ ("Client’s or therapist’s marks"), "c", NULL, NULL },
  { MARKING, N_ ("Mark, or select, the region in focus"), "space", "KP_Space", NULL },
  { MARKING,
    N_ ("Rate the mark; 1 then 0 is 10"),
    "0 1 2 3 4 5 6 7 8 9",
    "KP_0 KP_1 KP_2 KP_3 KP_4 KP_5 KP_6 KP_7 KP_8 KP_9",
    /* Translators: the keys from 0 to 9 */
    N_ ("0 … 9") },
  { MARKING,
    N_ ("Take the first “Felt at…?”, or mark the region"),
    "Return",
    "KP_Enter ISO_Enter",
    NULL },
  { MARKING, N_ ("Ask nothing more"), "Escape", NULL, NULL },
  { MARKING, N_ ("Let go of what is selected"), "Escape", NULL, NULL },
  { MARKING, N_ ("Next muscle under the point"), "n", NULL, NULL },
  { MARKING, N_ ("Copy to the other side"), "b", NULL, NULL },
  { MARKING,
    N_ ("Move the mark; a point or drawing farther with Ctrl"),
    "<Shift>Left <Shift>Right <Shift>Up <Shift>Down",
    "<Shift>KP_Left <Shift>KP_Right <Shift>KP_Up <Shift>KP_Down <Control><Shift>Left "
    "<Control><Shift>Right <Control><Shift>Up <Control><Shift>Down",
    N_ ("Shift+Arrow") },
  { MARKING,
    N_ ("Move its label; farther with Ctrl"),
    "<Alt><Shift>Left <Alt><Shift>Right <Alt><Shift>Up <Alt><Shift>Down",
    "<Alt><Shift>KP_Left <Alt><Shift>KP_Right <Alt><Shift>KP_Up <Alt><Shift>KP_Down "
    "<Control><Alt><Shift>Left <Control><Alt><Shift>Right <Control><Alt><Shift>Up "
    "<Control><Alt><Shift>Down",
    N_ ("Alt+Shift+Arrow") },
  { MARKING, N_ ("Move the mark to another region"), "<Shift>m", NULL, NULL },
  { MARKING, N_ ("Say where else pressing the point is felt"), "f", NULL, NULL },
  { MARKING, N_ ("Drawing smaller, larger"), "comma period", "less greater", NULL },
  { MARKING, N_ ("Straighten the arrow"), "j", NULL, NULL },
  { MARKING, N_ ("What can be done here"), "Menu", NULL, N_ ("Menu, Right Click, Long Press") },
  { MARKING, N_ ("Delete the mark, or empty the number in focus"), "Delete", "KP_Delete BackSpace", NULL },

  { BEFORE, N_ ("Show or hide it"), "g", NULL, NULL },
  { BEFORE, N_ ("Same"), "equal", NULL, NULL },
  { BEFORE, N_ ("Better"), "minus", "KP_Subtract", NULL },
  { BEFORE, N_ ("Worse"), "plus", "KP_Add", NULL },
  { BEFORE, N_ ("Gone"), "x", NULL, NULL },
  { BEFORE, N_ ("The same again as what was gone there"), "r", NULL, NULL },

  { GUIDANCE, N_ ("What lies there and what may help"), "i", NULL, NULL },
  { GUIDANCE, N_ ("Next line, line before"), "Down Up", NULL, "↓ ↑" },
  { GUIDANCE, N_ ("Back from the guidance"), "Escape", NULL, NULL },

  { FIGURE,
    N_ ("Region beside, above or below"),
    "Left Right Up Down",
    "KP_Left KP_Right KP_Up KP_Down",
    "← → ↑ ↓" },
  { FIGURE, N_ ("Outline of the body"), "y", NULL, NULL },
  { FIGURE, N_ ("Next layer below, layer above"), "l <Shift>l", NULL, NULL },
  { FIGURE, N_ ("Areas instead of zones, or back"), "k", NULL, NULL },
  { FIGURE, N_ ("Mirror for the client, or back"), "m", NULL, NULL },
  { FIGURE, N_ ("Dim, hide or show the other’s marks"), "h", NULL, NULL },
  { FIGURE, N_ ("Where client and therapist differ"), "w", NULL, NULL },
  { FIGURE, N_ ("Find a region or muscle"), "<Control>f", NULL, NULL },
  { FIGURE, N_ ("Larger"), "<Control>plus", "<Control>equal <Control>KP_Add", NULL },
  { FIGURE, N_ ("Smaller"), "<Control>minus", "<Control>KP_Subtract", NULL },
  { FIGURE, N_ ("Larger or smaller at the pointer"), "", NULL, N_ ("Ctrl+Scroll, Pinch") },
  { FIGURE, N_ ("Close-up of what is looked at, or back"), "z", NULL, NULL },
  { FIGURE, N_ ("Back from a close-up"), "Escape", NULL, NULL },
  { FIGURE, N_ ("Whole figure"), "<Control>0", "<Control>KP_0", NULL },

  { CLIENT, N_ ("Undo"), "<Control>z", NULL, NULL },
  { CLIENT, N_ ("Redo"), "<Control><Shift>z", NULL, NULL },
  { CLIENT, N_ ("Map"), "<Alt>1", NULL, NULL },
  { CLIENT, N_ ("History"), "<Alt>2", NULL, NULL },
  { CLIENT, N_ ("Notes"), "<Alt>3", NULL, NULL },
  { CLIENT, N_ ("Back to all clients"), "<Alt>Left", NULL, NULL },

  { CLIENTS, N_ ("Find a client, or just begin to type"), "<Control>f", NULL, NULL },
  { CLIENTS, N_ ("Add a client"), "<Control>n", NULL, NULL },
  { CLIENTS, N_ ("From the form to the map"), "<Control>Return", NULL, NULL },

  { LIBRARY, N_ ("Search the library"), "<Control>f", NULL, NULL },
  { LIBRARY, N_ ("Page before"), "<Alt>Left", NULL, NULL },
  { LIBRARY, N_ ("Page after"), "<Alt>Right", NULL, NULL },
  { LIBRARY, N_ ("Undo what the practice wrote"), "<Control>z", NULL, NULL },
  { LIBRARY, N_ ("Redo what the practice wrote"), "<Control><Shift>z", NULL, NULL },

  { GENERAL, N_ ("Next or previous part of the page"), "Tab <Shift>Tab", NULL, NULL },
  { GENERAL, N_ ("Main menu"), "F10", NULL, NULL },
  { GENERAL, N_ ("Library"), "<Control>l", NULL, NULL },
  { GENERAL, N_ ("Preferences"), "<Control>comma", NULL, NULL },
  { GENERAL, N_ ("Keyboard shortcuts"), "<Control>question", NULL, NULL },
  { GENERAL, N_ ("Close the window"), "<Control>w", NULL, NULL },
  { GENERAL, N_ ("Quit"), "<Control>q", NULL, NULL },
};

/**
 * pal_shortcut_list:
 * @n_shortcuts: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_shortcuts): every key of the program, group by group.
 */
const PalShortcut *
pal_shortcut_list (gsize *n_shortcuts)
{
  g_return_val_if_fail (n_shortcuts != NULL, NULL);
  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}
