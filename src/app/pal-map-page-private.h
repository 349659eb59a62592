/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-adaptive-bin.h"
#include "pal-authors-button.h"
#include "pal-body-inset.h"
#include "pal-body-tree.h"
#include "pal-check-list.h"
#include "pal-chip-bar.h"
#include "pal-difference-list.h"
#include "pal-guidance-pane.h"
#include "pal-ink-stroke.h"
#include "pal-layer-chooser.h"
#include "pal-map-page.h"
#include "pal-mark-list.h"
#include "pal-mark-pane.h"
#include "pal-marking.h"
#include "pal-mirror-banner.h"
#include "pal-pane-layout.h"
#include "pal-pen-width.h"
#include "pal-rating-entry.h"
#include "pal-region-search.h"
#include "pal-wrap-box.h"

G_BEGIN_DECLS

/* What the next tap or key on a region is to say. */
typedef enum
{
  PAL_WHERE_NONE,
  PAL_WHERE_MOVE,    /* where a mark belongs */
  PAL_WHERE_FELT_AT, /* where pressing a trigger point is felt */
  PAL_WHERE_ARROW,   /* where an arrow leads to */
} PalWhere;

/* What a run of keys changes of a mark. */
typedef enum
{
  PAL_NUDGE_MARK,  /* its place */
  PAL_NUDGE_ZONE,  /* the zone that it fills, by steps to the next */
  PAL_NUDGE_LABEL, /* the place of its label */
  PAL_NUDGE_SIZE,  /* its size, by steps to the right */
} PalNudge;

/* A key that was pressed at the figure, its outline or the list of marks. */
typedef struct
{
  guint keyval;
  guint keycode;
  GdkModifierType state;
  gboolean plain;   /* by itself, or with Shift */
  gboolean in_body; /* not in the list */
} PalKeyPress;

/* Shared by pal-map-page.c, which puts the page together and follows the chart, by
 * pal-map-page-actions.c, which makes commands of what a person does, by
 * pal-map-page-aim.c, which asks for a place, by
 * pal-map-page-authors.c, which shows and hides whose marks they are, by
 * pal-map-page-chips.c, which asks about a new mark, by pal-map-page-close-up.c, which goes near and
 * back, by pal-map-page-drag.c, which moves marks, by pal-map-page-ghosts.c, which carries on what is known from
 * before, by pal-map-page-hands.c, which marks what else the hands find and the posture, by
 * pal-map-page-ink.c, which takes what is drawn, by pal-map-page-keys.c, which listens to
 * keys, by pal-map-page-menu.c, which offers what can be done at a place, by pal-map-page-miss.c, which
 * sees to it that what met no mark changes none, by pal-map-page-mirror.c,
 * which turns the figure round for the client, by
 * pal-map-page-nudge.c, which changes places and sizes step by step, by pal-map-page-pens.c, where
 * the pens have their place, by
 * pal-map-page-search.c, which goes to what is searched for, by
 * pal-map-page-status.c, which says what happens, by
 * pal-map-page-tree.c, where the body is an outline, by pal-map-page-wait.c, which keeps what is asked of
 * a mark on its way to the disk and takes steps back and forth, and by pal-map-page-guidance.c, which knows what is shown beside the
 * figure. */
struct _PalMapPage
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  PalChart *chart;

  PalTool tool; /* stays armed */
  PalAuthor author;
  char *view;              /* the nick of one view, or "all" */
  const char *near_key;    /* interned: the region that had the focus last, or NULL */
  gboolean near_mark;      /* the mark was chosen after that */
  char *whole_view;        /* the same, of what was shown before a close-up */
  char *selected_id;       /* a mark of today; it may still be on its way to the disk */
  PalPen pen;
  char *ink_mark_id;       /* the mark that a stroke goes on if it touches it; it may be on its way */
  PalView ink_view;
  GPtrArray *ink_strokes;  /* PalInkStroke, what was drawn of it */
  char *nudge_key;         /* of the run of keys that moves a mark, or NULL between runs */
  char *nudged_id;         /* the mark that they move */
  PalNudge nudge;          /* what of it */
  PalPoint nudge_owed;     /* millimetres, or steps, that it still has to go */
  PalPoint nudge_sum;      /* that it has come in this run */
  gboolean nudge_ends;     /* the run does, once that is done */
  PalWhere aim;
  char *aim_id;            /* the mark for which a place is asked, or NULL */
  PalView aim_view;        /* where an arrow comes from */
  PalPoint aim_point;
  PalRatingEntry rating;   /* digits being typed */
  gboolean rates_nothing;  /* what was done last met no mark: no digit is meant for the one before */
  GArray *waiting;         /* what is asked of a mark that is on its way to the disk */
  gboolean held;           /* nobody can tell what is there until the disk has answered */
  PalMark *rated_ghost;    /* the ghost that was rated last, or NULL */
  gboolean begins_at_ghosts; /* what is known from before takes the keys first */
  PalMark *asked_ghost;    /* the one that is asked about below the figure, or NULL */
  char *forbidden;         /* the zone where nobody is to work from now on, on its way to the disk */
  char *say_id;            /* the mark whose changes are told */
  char *said;              /* what happened last */
  const char *mirror_said; /* interned: what was told of the mirror last */
  GtkWidget *told;         /* whose description says so too, or NULL; weak */
  char *hovered;           /* what the pointer is over */
  double said_x, said_y;   /* where the pointer was when it was said */
  const char *pane;        /* interned: "mark", "guidance" or "muscles", beside the figure */
  const char *chosen_pane; /* interned: the one that was last chosen for a mark */
  gboolean showing_pane;   /* the program presses the buttons, not the person */
  PalView asked_view;      /* where the mark is that the chips ask about */
  PalPoint asked_point;

  PalPaneLayout *panes;
  GtkWidget *map_overlay;
  PalBodyMap *map;
  PalChipBar *chips;
  GtkStack *list_stack;
  PalMarkList *marks;
  PalAuthorsButton *authors;
  PalDifferenceList *differences;
  PalBodyTree *tree; /* NULL until it is looked at */
  GtkStack *pane_stack;
  PalMarkPane *details;
  PalGuidancePane *guidance;
  PalCheckList *checks;
  GtkLabel *warning; /* above both */
  GtkWidget *review_row; /* that a review of where nobody is to work is due */
  GtkLabel *review_label;
  GtkLabel *status;
  PalLayerChooser *layers;
  GtkButton *zoom_button;
  GtkMenuButton *search_button;
  AdwToastOverlay *toasts; /* around the following */
  GtkBox *figure_row;
  GtkWidget *pen_bar; /* NULL until something is drawn */
  GtkMenuButton *pens_button; /* while it is folded away */
  GtkBox *pens_fold;
  PalAdaptiveBin *tools; /* around the tools and the following */
  PalWrapBox *lower_row;
  PalPenWidth *pen_width; /* the same */
  GtkWidget *hands_bar; /* NULL until findings are marked */
  GtkWidget *pain_button;
  GtkWidget *trigger_button;
  GtkWidget *list_button;
  GtkWidget *details_button;
  GtkWidget *guidance_button;
  GdkCursor *cursors[PAL_TOOL_ERASE + 1]; /* NULL until the tool was armed */
  GtkWidget *menu; /* NULL until it was asked for; of the place that follows */
  const char *menu_key; /* interned, or NULL */
  PalLayer menu_layer;
  PalView menu_view;
  gboolean menu_has_point;
  PalPoint menu_point;
  char *menu_mark_id; /* or NULL */
  PalMirrorBanner *mirror_banner;
  GtkWidget *aim_row;
  GtkLabel *aim_title;
  GtkWidget *close_up_row;
  GtkLabel *close_up_title;
  GtkMenuButton *close_ups_button;
  GMenuModel *close_ups;
  GtkButton *closer_button;
  PalBodyInset *inset;
};

PalMark *pal_map_page_get_selected (PalMapPage *self);
void pal_map_page_copy_selected (PalMapPage *self);
void pal_map_page_delete_selected (PalMapPage *self);
void pal_map_page_choose_next_muscle (PalMapPage *self);
PalMark *pal_map_page_require_changeable (PalMapPage *self);
PalMark *pal_map_page_require_kind (PalMapPage *self, PalKind kind, const char *otherwise);
void pal_map_page_select (PalMapPage *self, const char *mark_id);
void pal_map_page_choose_mark (PalMapPage *self, const char *mark_id);
void pal_map_page_say (PalMapPage *self, char *text);
void pal_map_page_tell (PalMapPage *self, const char *text);
PalView pal_map_page_get_view (PalMapPage *self);

void pal_map_page_show_region (PalMapPage *self, const char *key, PalLayer layer);
void pal_map_page_bind_search (GtkWidgetClass *widget_class);
void pal_map_page_init_search (PalMapPage *self);

void pal_map_page_arm_hands (PalMapPage *self);
void pal_map_page_choose_hands (PalMapPage *self, gboolean posture);
void pal_map_page_update_hands (PalMapPage *self);
gboolean pal_map_page_find (PalMapPage *self, const PalActivation *activation);
PalMark *pal_map_page_find_same (PalMapPage *self, PalPalpation palpation, const PalPlace *place);

void pal_map_page_follow (PalMapPage *self, const char *mark_id);
void pal_map_page_activate (PalMapPage *self, const PalActivation *activation);
void pal_map_page_enable_actions (PalMapPage *self, PalMark *mark);
void pal_map_page_rate_nothing (PalMapPage *self);
void pal_map_page_miss (PalMapPage *self);
void pal_map_page_bind_misses (GtkWidgetClass *widget_class);
void pal_map_page_install_actions (GtkWidgetClass *widget_class);
void pal_map_page_add_keys (PalMapPage *self);
gboolean pal_map_page_press_key (PalMapPage *self,
                                 guint keyval,
                                 guint keycode,
                                 GdkModifierType state);
gboolean pal_map_page_carry_out_key (PalMapPage *self, const PalKeyPress *press);

void pal_map_page_init_waiting (PalMapPage *self);
gboolean pal_map_page_keep_key (PalMapPage *self, const PalKeyPress *press);
gboolean pal_map_page_keep_activation (PalMapPage *self, const PalActivation *activation);
void pal_map_page_go_on_waiting (PalMapPage *self);
void pal_map_page_forget_waiting (PalMapPage *self);
void pal_map_page_hold (PalMapPage *self);
void pal_map_page_watch_disk (PalMapPage *self, PalPractice *practice);
void pal_map_page_ignore_disk (PalMapPage *self, PalPractice *practice);

void pal_map_page_ask (PalMapPage *self, const char *mark_id, PalKind kind, const PalPlace *place);
void pal_map_page_ask_about (PalMapPage *self, PalMark *mark);
void pal_map_page_follow_asked (PalMapPage *self);
void pal_map_page_bind_chips (GtkWidgetClass *widget_class);
void pal_map_page_init_chips (PalMapPage *self);

void pal_map_page_update_close_up (PalMapPage *self);
void pal_map_page_place_closer (PalMapPage *self, GdkRectangle *area);
gboolean pal_map_page_leave_close_up (PalMapPage *self);
void pal_map_page_bind_close_up (GtkWidgetClass *widget_class);
void pal_map_page_init_close_up (PalMapPage *self);

void pal_map_page_rate_ghost_number (PalMapPage *self,
                                     PalMark *ghost,
                                     int intensity,
                                     const char *merge_key);
gboolean pal_map_page_rate_focused (PalMapPage *self, PalChange change);
gboolean pal_map_page_link_return (PalMapPage *self);
gboolean pal_map_page_begin_at_ghosts (PalMapPage *self);
gboolean pal_map_page_answer_asked (PalMapPage *self);
void pal_map_page_end_asking (PalMapPage *self);
char *pal_map_page_dup_return (PalMapPage *self, const PalChangeRow *row);
const char *pal_map_page_get_all_rated (PalMapPage *self, PalMark *mark);
char *pal_map_page_dup_return_question (PalMapPage *self, PalMark *mark);
void pal_map_page_bind_ghosts (GtkWidgetClass *widget_class);

char *pal_map_page_dup_ended (PalMapPage *self, const PalChangeRow *row);
char *pal_map_page_dup_no_work (PalMapPage *self, const char *zone);
void pal_map_page_warn_of_no_work (PalMapPage *self);
void pal_map_page_update_no_work (PalMapPage *self);
void pal_map_page_bind_no_work (GtkWidgetClass *widget_class);
void pal_map_page_forbid_part (PalMapPage *self, PalView view, PalInkStroke *stroke);
void pal_map_page_forbid (PalMapPage *self, const PalActivation *activation);
void pal_map_page_say_no_work (PalMapPage *self);

gboolean pal_map_page_open_menu (PalMapPage *self);
void pal_map_page_bind_menu (GtkWidgetClass *widget_class);
void pal_map_page_init_menu (PalMapPage *self);
void pal_map_page_clear_menu (PalMapPage *self);

void pal_map_page_toggle_mirror (PalMapPage *self);
void pal_map_page_bind_mirror (GtkWidgetClass *widget_class);
void pal_map_page_init_mirror (PalMapPage *self);

void pal_map_page_choose_pane (PalMapPage *self, const char *pane);
void pal_map_page_set_pane (PalMapPage *self, const char *pane);
void pal_map_page_show_mark_pane (PalMapPage *self);
void pal_map_page_guide_mark (PalMapPage *self, PalMark *mark, gboolean selected_now);
void pal_map_page_guide_ghost (PalMapPage *self, PalMark *ghost);
void pal_map_page_guide_region (PalMapPage *self, const PalActivation *activation);
void pal_map_page_guide_nothing (PalMapPage *self);
gboolean pal_map_page_let_go (PalMapPage *self);
void pal_map_page_locate (PalMapPage *self, const char *key);
void pal_map_page_bind_guidance (GtkWidgetClass *widget_class);

void pal_map_page_bind_check (GtkWidgetClass *widget_class);

gboolean pal_map_page_is_nudge (guint keyval, GdkModifierType state);
gboolean pal_map_page_nudge_key (PalMapPage *self, guint keyval, GdkModifierType state);
void pal_map_page_go_on_nudging (PalMapPage *self);
gboolean pal_map_page_goes_on_nudge (PalMapPage *self, guint keyval, GdkModifierType state);
gboolean pal_map_page_owes_nudges (PalMapPage *self);
void pal_map_page_end_nudges (PalMapPage *self);
void pal_map_page_forget_nudges (PalMapPage *self);
char *pal_map_page_dup_nudged (PalMapPage *self, const char *mark_id);
void pal_map_page_bind_nudges (GtkWidgetClass *widget_class);

gboolean pal_map_page_may_change (PalMapPage *self, PalMark *mark);
void pal_map_page_say_nowhere (PalMapPage *self);
gboolean pal_map_page_move_by (PalMapPage *self,
                               PalMark *mark,
                               const PalPoint *by,
                               const char *merge_key);
PalView pal_map_page_get_nudge_view (PalMapPage *self, PalMark *mark);
gboolean pal_map_page_step_by (PalMapPage *self,
                               PalMark *mark,
                               const PalPoint *by,
                               const char *merge_key);
gboolean pal_map_page_move_label_by (PalMapPage *self,
                                     PalMark *mark,
                                     const PalPoint *by,
                                     const char *merge_key);
gboolean pal_map_page_resize_by (PalMapPage *self,
                                 PalMark *mark,
                                 double factor,
                                 const char *merge_key);
gboolean pal_map_page_move_to (PalMapPage *self, PalMark *mark, const PalActivation *target);
gboolean pal_map_page_refer_to (PalMapPage *self, PalMark *mark, const PalActivation *target);
void pal_map_page_bind_drag (GtkWidgetClass *widget_class);

gboolean pal_map_page_take_aim (PalMapPage *self, const PalActivation *activation);
gboolean pal_map_page_leave_aim (PalMapPage *self);
void pal_map_page_end_aim (PalMapPage *self);
gboolean pal_map_page_draw_by_key (PalMapPage *self, const PalActivation *activation);
void pal_map_page_bind_aim (GtkWidgetClass *widget_class);

char *pal_map_page_update_differences (PalMapPage *self);
void pal_map_page_show_author (PalMapPage *self, PalAuthor author);
void pal_map_page_cycle_other_author (PalMapPage *self);
void pal_map_page_bind_authors (GtkWidgetClass *widget_class);

void pal_map_page_say_done (PalMapPage *self, PalChangeSet *changes);
void pal_map_page_say_followed (PalMapPage *self);
void pal_map_page_show_list (PalMapPage *self, const char *list);
void pal_map_page_bind_status (GtkWidgetClass *widget_class);
void pal_map_page_bind_tree (GtkWidgetClass *widget_class);

void pal_map_page_need_pens (PalMapPage *self, PalTool tool);
void pal_map_page_show_pens (PalMapPage *self);
void pal_map_page_bind_pens (GtkWidgetClass *widget_class);
void pal_map_page_clear_pens (PalMapPage *self);

void pal_map_page_end_ink (PalMapPage *self);
void pal_map_page_set_ends (PalInkStroke *stroke, PalPlace *place);
void pal_map_page_uncover (PalMapPage *self);
void pal_map_page_arm (PalMapPage *self, PalTool tool);
gboolean pal_map_page_size_pen (PalMapPage *self, int steps);
void pal_map_page_clear_cursors (PalMapPage *self);
void pal_map_page_check_ink (PalMapPage *self);
void pal_map_page_add_stroke (PalMapPage *self,
                              int view,
                              int pen,
                              int tool,
                              PalInkStroke *stroke,
                              const char *stroke_id);
gboolean pal_map_page_erase_region (PalMapPage *self, const PalActivation *activation);
void pal_map_page_bind_ink (GtkWidgetClass *widget_class);

G_END_DECLS
