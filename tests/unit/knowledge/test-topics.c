/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-topics"

#include <glib.h>

#include "pal-topic.h"

/* What people type, and the page that they would expect among the first. Written down before the
 * search was tried. */
typedef struct
{
  const char *typed;
  const char *meant; /* kind and key */
  guint within;      /* so many of the first */
} Word;

static const Word english[] = {
  { "frozen shoulder", "condition frozen-shoulder", 1 },
  { "FROZEN", "condition frozen-shoulder", 1 },
  { "froz", "condition frozen-shoulder", 1 },
  { "adhesive capsulitis", "condition frozen-shoulder", 1 },
  { "knot", "condition trigger-point-pain", 2 },
  { "nape", "zone neck-back", 1 },
  { "edema", "technique manual-lymphatic-drainage", 3 },
  { "œdema", NULL, 0 },
  { "ice pack", "technique thermotherapy-cold", 2 },
  { "upper trapezius", "muscle trapezius-upper", 1 },
  { "trapezius descendens", "muscle trapezius-upper", 1 },
  { "tennis elbow", "condition tendon-overload", 2 },
  { "tennis ball", "technique self-release-tools", 3 },
  { "blood clot", "contraindication ci-dvt-known", 1 },
  { "popliteal", "danger-site es-popliteal", 3 },
  { "qwertz", NULL, 0 },
};

static const Word german[] = {
  { "Nacken", "zone neck-back", 1 },
  { "nacken", "zone neck-back", 1 },
  { "Verspannung", "condition muscle-tension", 3 },
  { "Bänder", "condition ligament-sprain", 8 },
  { "Baender", "condition ligament-sprain", 8 },
  { "Bander", "condition ligament-sprain", 8 },
  { "frozen shoulder", "condition frozen-shoulder", 1 },
  { "Hexenschuss", "condition nonspecific-back-pain", 2 },
  { "Bandscheibenvorfall", "condition disc-herniation", 1 },
  { "Lymphdrainage", "technique manual-lymphatic-drainage", 1 },
  { "Migräne", "condition tension-headache", 3 },
};

static char *
describe (const PalTopic *topic)
{
  return g_strdup_printf ("%s %s", pal_topic_kind_to_nick (topic->kind), topic->key);
}

static void
check_words (const Word *words, gsize n_words, const char *language)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);
  gboolean bad = FALSE;

  g_assert_nonnull (knowledge);
  for (gsize i = 0; i < n_words; i++)
    {
      g_autoptr (GArray) found = pal_knowledge_search_topics (knowledge, words[i].typed, language);
      g_autoptr (GString) first = g_string_new (NULL);
      gboolean met = FALSE;

      for (guint j = 0; j < found->len && j < MAX (words[i].within, 3); j++)
        {
          g_autofree char *name = describe (&g_array_index (found, PalTopic, j));

          g_string_append_printf (first, "%s; ", name);
          met |= j < words[i].within && g_strcmp0 (name, words[i].meant) == 0;
        }
      if (words[i].meant == NULL ? found->len > 0 : !met)
        {
          g_test_message ("“%s” finds %s", words[i].typed, first->str);
          bad = TRUE;
        }
    }
  g_assert_false (bad);
}

static void
test_english (void)
{
  check_words (english, G_N_ELEMENTS (english), "en");
}

static void
test_german (void)
{
  check_words (german, G_N_ELEMENTS (german), "de");
}

/* A word that is typed finds at each letter at least what it finds in the end. */
static void
test_prefixes (void)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);
  const char *word = "sternocleidomastoid";

  for (gsize length = 1; word[length - 1] != '\0'; length++)
    {
      g_autofree char *typed = g_strndup (word, length);
      g_autoptr (GArray) found = pal_knowledge_search_topics (knowledge, typed, "en");
      gboolean met = FALSE;

      for (guint i = 0; i < found->len; i++)
        met |= g_strcmp0 (g_array_index (found, PalTopic, i).key, "scm-sternal") == 0;
      g_assert_true (met);
    }
}

static void
test_nothing_typed (void)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);
  static const char *const typed[] = { "", "  ", "-;", "\xff\xfe" };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GArray) found = pal_knowledge_search_topics (knowledge, typed[i], "en");

      g_assert_cmpuint (found->len, ==, 0);
    }
}

static gboolean
has_link (GArray *links, const PalTopic *topic, PalLinkKind kind)
{
  for (guint i = 0; i < links->len; i++)
    {
      const PalTopicLink *link = &g_array_index (links, PalTopicLink, i);

      if (link->kind == kind && pal_topic_equal (&link->topic, topic))
        return TRUE;
    }
  return FALSE;
}

/* Each leads somewhere, has a title there, and leads back. */
static void
test_links (void)
{
  static const char *const languages[] = { "en", "de" };
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);
  guint n_links = 0;

  for (PalTopicKind kind = 0; kind < PAL_N_TOPIC_KINDS; kind++)
    {
      g_autoptr (GArray) topics = pal_knowledge_dup_topics (knowledge, kind);

      g_assert_cmpuint (topics->len, >, 0);
      for (guint i = 0; i < topics->len; i++)
        {
          const PalTopic *topic = &g_array_index (topics, PalTopic, i);
          g_autoptr (GArray) links = pal_knowledge_dup_links (knowledge, topic);

          for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
            for (PalVoice voice = 0; voice < PAL_N_VOICES; voice++)
              {
                g_autofree char *name
                  = pal_knowledge_dup_topic_name (knowledge, topic, voice, languages[l]);

                g_assert_nonnull (name);
                g_assert_cmpstr (name, !=, "");
              }
          for (guint j = 0; j < links->len; j++)
            {
              const PalTopicLink *link = &g_array_index (links, PalTopicLink, j);
              g_autoptr (GArray) back = pal_knowledge_dup_links (knowledge, &link->topic);
              PalTopic found;

              if (!pal_knowledge_lookup_topic (knowledge, link->topic.kind, link->topic.key, &found))
                g_error ("%s leads to %s %s, which is not there",
                         topic->key,
                         pal_topic_kind_to_nick (link->topic.kind),
                         link->topic.key);
              g_assert_true (pal_topic_equal (&found, &link->topic));
              g_assert_true (has_link (back, topic, link->kind));
              n_links++;
            }
        }
    }
  g_assert_cmpuint (n_links, >, 1000);
}

static void
assert_linked (PalKnowledge *knowledge,
               PalTopicKind from_kind,
               const char *from_key,
               PalTopicKind to_kind,
               const char *to_key,
               PalLinkKind kind)
{
  PalTopic from, to;
  g_autoptr (GArray) links = NULL;

  g_assert_true (pal_knowledge_lookup_topic (knowledge, from_kind, from_key, &from));
  g_assert_true (pal_knowledge_lookup_topic (knowledge, to_kind, to_key, &to));
  links = pal_knowledge_dup_links (knowledge, &from);
  g_assert_true (has_link (links, &to, kind));
}

static void
test_known_links (void)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);

  assert_linked (knowledge, PAL_TOPIC_TECHNIQUE, "swedish-effleurage",
                 PAL_TOPIC_CONDITION, "muscle-strain", PAL_LINK_NAMES);
  assert_linked (knowledge, PAL_TOPIC_ZONE, "temple",
                 PAL_TOPIC_MUSCLE, "trapezius-upper", PAL_LINK_OFTEN_FELT_THERE);
  assert_linked (knowledge, PAL_TOPIC_SELF_CARE, "stretch-neck-side",
                 PAL_TOPIC_MUSCLE, "trapezius-upper-r", PAL_LINK_NAMES);
  assert_linked (knowledge, PAL_TOPIC_RED_FLAG, "rf-dvt",
                 PAL_TOPIC_CONDITION, "muscle-strain", PAL_LINK_NAMES);
}

static void
test_kinds (void)
{
  PalTopicKind kind;
  PalTopic topic;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);

  for (PalTopicKind k = 0; k < PAL_N_TOPIC_KINDS; k++)
    {
      g_assert_true (pal_topic_kind_from_nick (pal_topic_kind_to_nick (k), &kind));
      g_assert_cmpint (kind, ==, k);
    }
  g_assert_false (pal_topic_kind_from_nick ("poem", &kind));
  g_assert_false (pal_topic_kind_from_nick (NULL, &kind));
  g_assert_false (pal_knowledge_lookup_topic (knowledge, PAL_TOPIC_MUSCLE, "temple", &topic));
  g_assert_false (pal_knowledge_lookup_topic (knowledge, PAL_TOPIC_CONDITION, "none", &topic));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/topics/kinds", test_kinds);
  g_test_add_func ("/topics/links", test_links);
  g_test_add_func ("/topics/known-links", test_known_links);
  g_test_add_func ("/topics/search/english", test_english);
  g_test_add_func ("/topics/search/german", test_german);
  g_test_add_func ("/topics/search/prefixes", test_prefixes);
  g_test_add_func ("/topics/search/nothing-typed", test_nothing_typed);
  return g_test_run ();
}
