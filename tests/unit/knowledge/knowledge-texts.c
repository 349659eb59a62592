/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-texts.h"

#include "pal-knowledge-private.h"

typedef struct
{
  GPtrArray *texts;
  PalVoice voice;
  const char *language;
  const char *kind;
  const char *id;
} Collector;

static void
text_free (gpointer data)
{
  KnowledgeText *text = data;

  g_free (text->where);
  g_free (text);
}

static KnowledgeText *
add (Collector *self, const char *words)
{
  KnowledgeText *text;

  if (words == NULL)
    return NULL;
  text = g_new0 (KnowledgeText, 1);
  text->where = g_strdup_printf ("%s %s", self->kind, self->id);
  text->text = words;
  g_ptr_array_add (self->texts, text);
  return text;
}

static void
add_title (Collector *self, const char *words)
{
  KnowledgeText *text = add (self, words);

  if (text != NULL)
    text->title = TRUE;
}

/* A title that says on which side it is. */
static void
add_name (Collector *self, const char *words)
{
  KnowledgeText *text = add (self, words);

  if (text != NULL)
    text->title = text->sided = TRUE;
}

static void
add_question (Collector *self, const char *words)
{
  KnowledgeText *text = self->voice == PAL_VOICE_PLAIN ? add (self, words) : NULL;

  if (text != NULL)
    text->question = TRUE;
}

static void
add_evidence (Collector *self, const PalEvidence *evidence)
{
  add (self, pal_evidence_get_summary (evidence, self->voice, self->language));
}

static void
add_evidences (Collector *self, GPtrArray *evidence)
{
  for (guint i = 0; i < evidence->len; i++)
    add_evidence (self, g_ptr_array_index (evidence, i));
}

static void
add_lines (Collector *self, const PalLines *lines)
{
  /* More kinds of line than anything has. */
  for (guint line = 0; line < 16; line++)
    {
      for (guint i = 0; i < pal_lines_count (lines, line, self->voice); i++)
        add (self, pal_lines_get (lines, line, self->voice, i, self->language));
    }
}

static void
add_uses (Collector *self, GPtrArray *uses)
{
  for (guint i = 0; i < uses->len; i++)
    add (self, pal_use_get_here (g_ptr_array_index (uses, i), self->voice, self->language));
}

static void
collect_safety (Collector *self, const PalLibrary *library)
{
  for (guint i = 0; i < library->red_flags->len; i++)
    {
      const PalRedFlag *flag = g_ptr_array_index (library->red_flags, i);

      self->kind = "red flag";
      self->id = flag->id;
      if (self->voice == PAL_VOICE_CLINICAL)
        {
          add_title (self, pal_red_flag_get_name (flag, self->language));
          add (self, pal_red_flag_get_more (flag, self->language));
        }
      add_question (self, pal_red_flag_get_ask (flag, self->language));
      add (self, pal_red_flag_get_do (flag, self->voice, self->language));
      add_evidence (self, flag->evidence);
    }
  for (guint i = 0; i < library->danger_sites->len; i++)
    {
      const PalDangerSite *site = g_ptr_array_index (library->danger_sites, i);

      self->kind = "danger site";
      self->id = site->id;
      if (self->voice == PAL_VOICE_CLINICAL)
        {
          add_title (self, pal_danger_site_get_name (site, self->language));
          add (self, pal_danger_site_get_structures (site, self->language));
        }
      add_evidence (self, site->evidence);
    }
  for (guint i = 0; i < library->contraindications->len; i++)
    {
      const PalContraindication *of = g_ptr_array_index (library->contraindications, i);

      self->kind = "contraindication";
      self->id = of->id;
      add_title (self, pal_contraindication_get_name (of, self->voice, self->language));
      add_question (self, pal_contraindication_get_ask (of, self->language));
      add (self, pal_contraindication_get_effect (of, self->voice, self->language));
      add_evidence (self, of->evidence);
    }
}

static void
collect_guidance (Collector *self, const PalLibrary *library)
{
  for (guint i = 0; i < library->techniques->len; i++)
    {
      const PalTechnique *technique = g_ptr_array_index (library->techniques, i);

      self->kind = "technique";
      self->id = technique->id;
      add_title (self, pal_technique_get_name (technique, self->voice, self->language));
      add_lines (self, &technique->lines);
      add_evidence (self, technique->evidence);
    }
  for (guint i = 0; i < library->self_care->len; i++)
    {
      const PalSelfCare *tile = g_ptr_array_index (library->self_care, i);

      self->kind = "self-care";
      self->id = tile->id;
      if (self->voice == PAL_VOICE_PLAIN)
        add_title (self, pal_self_care_get_name (tile, self->language));
      add_lines (self, &tile->lines);
      add_evidence (self, tile->evidence);
    }
  for (guint i = 0; i < library->guidance->len; i++)
    {
      const PalGuidance *page = g_ptr_array_index (library->guidance, i);

      self->kind = "page";
      self->id = page->muscle;
      add_lines (self, &page->lines);
      add_uses (self, page->uses);
      add_evidences (self, page->evidence);
    }
}

static void
collect_conditions (Collector *self, const PalLibrary *library)
{
  self->kind = "condition";
  for (guint i = 0; i < library->conditions->len; i++)
    {
      const PalCondition *condition = g_ptr_array_index (library->conditions, i);

      self->id = condition->id;
      add_title (self, pal_condition_get_name (condition, self->voice, self->language));
      add_lines (self, &condition->lines);
      add_uses (self, condition->uses);
      add_evidence (self, condition->evidence);
    }
}

static void
collect_handouts (Collector *self, const PalLibrary *library)
{
  self->kind = "hand-out";
  for (guint i = 0; i < library->handouts->len; i++)
    {
      const PalHandout *handout = g_ptr_array_index (library->handouts, i);

      self->id = handout->id;
      if (self->voice == PAL_VOICE_PLAIN)
        add_title (self, pal_handout_get_name (handout, self->language));
      add_lines (self, &handout->lines);
      add_evidence (self, handout->evidence);
    }
}

/* Names and what is known of places, which the map says too. */
static void
collect_places (Collector *self, PalKnowledge *knowledge)
{
  g_auto (GStrv) areas = pal_knowledge_dup_area_keys (knowledge);
  g_auto (GStrv) zones = pal_knowledge_dup_zone_keys (knowledge);
  g_auto (GStrv) muscles = pal_knowledge_dup_muscle_keys (knowledge);
  g_auto (GStrv) landmarks = pal_knowledge_dup_landmark_keys (knowledge);
  char **const keys[] = { areas, zones, muscles, landmarks };

  self->kind = "place";
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      for (gsize j = 0; keys[i][j] != NULL; j++)
        {
          PalSide side;
          const PalSubject *subject
            = pal_knowledge_lookup_subject (knowledge, keys[i][j], &side);

          self->id = subject->base;
          if (self->voice == PAL_VOICE_PLAIN)
            add_name (self, pal_subject_get_plain (subject, side, self->language));
        }
    }
  for (guint i = 0; i < knowledge->zones->len && self->voice == PAL_VOICE_PLAIN; i++)
    {
      const PalZone *zone = g_ptr_array_index (knowledge->zones, i);

      self->id = zone->subject.base;
      add_question (self, pal_zone_get_felt (zone, self->language));
    }
  for (guint i = 0; i < knowledge->landmarks->len; i++)
    {
      const PalLandmark *landmark = g_ptr_array_index (knowledge->landmarks, i);

      self->id = pal_landmark_get_base (landmark);
      add (self, pal_landmark_get_find (landmark, self->voice, self->language));
    }
  self->kind = "zone page";
  for (guint i = 0; i < knowledge->library.zone_pages->len; i++)
    {
      const PalZonePage *page = g_ptr_array_index (knowledge->library.zone_pages, i);

      self->id = page->zone;
      add_lines (self, &page->lines);
      if (i == 0)
        add_evidences (self, page->evidence);
    }
}

GPtrArray *
knowledge_texts_collect (PalKnowledge *knowledge, PalVoice voice, const char *language)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (text_free);
  Collector self = { texts, voice, language, NULL, NULL };

  self.kind = "pressure";
  self.id = "level";
  for (int i = 0; i < PAL_N_PRESSURES; i++)
    add (&self, pal_knowledge_get_pressure_what (knowledge, i, voice, language));
  collect_safety (&self, &knowledge->library);
  collect_guidance (&self, &knowledge->library);
  collect_conditions (&self, &knowledge->library);
  collect_handouts (&self, &knowledge->library);
  collect_places (&self, knowledge);
  return texts;
}

void
knowledge_texts_foreach_evidence (PalKnowledge *knowledge, KnowledgeEvidenceFunc func)
{
  const PalLibrary *library = &knowledge->library;

  for (guint i = 0; i < library->red_flags->len; i++)
    {
      const PalRedFlag *flag = g_ptr_array_index (library->red_flags, i);

      func (flag->evidence, flag->id);
    }
  for (guint i = 0; i < library->danger_sites->len; i++)
    {
      const PalDangerSite *site = g_ptr_array_index (library->danger_sites, i);

      func (site->evidence, site->id);
    }
  for (guint i = 0; i < library->contraindications->len; i++)
    {
      const PalContraindication *of = g_ptr_array_index (library->contraindications, i);

      func (of->evidence, of->id);
    }
  for (guint i = 0; i < library->techniques->len; i++)
    {
      const PalTechnique *technique = g_ptr_array_index (library->techniques, i);

      func (technique->evidence, technique->id);
    }
  for (guint i = 0; i < library->self_care->len; i++)
    {
      const PalSelfCare *tile = g_ptr_array_index (library->self_care, i);

      func (tile->evidence, tile->id);
    }
  for (guint i = 0; i < library->guidance->len; i++)
    {
      const PalGuidance *page = g_ptr_array_index (library->guidance, i);

      for (guint j = 0; j < page->evidence->len; j++)
        func (g_ptr_array_index (page->evidence, j), page->muscle);
    }
  for (guint i = 0; i < library->conditions->len; i++)
    {
      const PalCondition *condition = g_ptr_array_index (library->conditions, i);

      func (condition->evidence, condition->id);
    }
  for (guint i = 0; i < library->handouts->len; i++)
    {
      const PalHandout *handout = g_ptr_array_index (library->handouts, i);

      func (handout->evidence, handout->id);
    }
  if (library->zone_pages->len > 0)
    {
      const PalZonePage *page = g_ptr_array_index (library->zone_pages, 0);

      for (guint j = 0; j < page->evidence->len; j++)
        func (g_ptr_array_index (page->evidence, j), "zone pages");
    }
}
