/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "knowledge-test.h"

#include <string.h>

#include "pal-knowledge-private.h"

#define EVIDENCE(attributes) "<evidence " attributes "><source work='book'>ch. 1</source></evidence>"

static const struct
{
  const char *name;
  const char *text;
} good_files[] = {
  { "works.xml",
    "<works><work id='book' kind='textbook' read='no'>Book</work>"
    "<work id='paper' kind='trial' read='yes'>Paper</work></works>" },
  { "zones.xml",
    "<zones>"
    "<words><left>{name}, left</left><right>{name}, right</right><middle>{name}, middle</middle>"
    "<left-side>{question} L</left-side><right-side>{question} R</right-side>"
    "<other-side>{question} O</other-side>"
    "<left-words>left</left-words><right-words>right</right-words></words>"
    "<areas><area id='head'><name>Head</name><name xml:lang='de'>Kopf</name>"
    "<plain-left>left head</plain-left><plain-right>right head</plain-right>"
    "<synonyms>skull</synonyms></area>"
    "<area id='neck'><name>Neck</name><plain>the neck</plain><synonyms>nape</synonyms></area>"
    "</areas>"
    "<zone id='temple' sides='paired' area='head'><name>Temple</name>"
    "<plain-left>your left temple</plain-left><plain-right>your right temple</plain-right>"
    "<felt>Felt?</felt><synonyms>side</synonyms></zone>"
    "<zone id='vertex' sides='midline' area='neck' folds-into='temple'><name>Vertex</name>"
    "<plain>top</plain><felt>Felt?</felt><synonyms>crown</synonyms>"
    "<wpi-2016 area='neck' per-side='no' certainty='direct'/></zone>"
    "</zones>" },
  { "muscles.xml",
    "<muscles><muscle id='temporalis' sides='paired' pages='head'>"
    "<latin>Musculus temporalis</latin><name>Temporalis</name>"
    "<plain-left>left</plain-left><plain-right>right</plain-right><synonyms>jaw</synonyms>"
    "<under zone='temple'/><site n='1'><where>Front</where></site>"
    "<refers zone='temple' side='same' weight='essential'/>"
    "<evidence referral='direct' confidence='high'>"
    "<source status='textbook' covers='all' work='book'>Jaw</source></evidence>"
    "</muscle></muscles>" },
  { "landmarks.xml",
    "<landmarks><source work='book'/>"
    "<landmark id='mastoid' sides='paired'><name>Mastoid</name>"
    "<plain-left>left bone</plain-left><plain-right>right bone</plain-right>"
    "<synonyms>skull</synonyms><in zone='temple'/>"
    "<find>Behind the\n   lobe</find><find xml:lang='de'>Hinten</find>"
    "<find-plain>Behind your ear</find-plain></landmark></landmarks>" },
  { "lookup.xml",
    "<lookup><chances essential='0.7' essential-less='0.02' spillover='0.3' spillover-less='0'"
    " near-essential='0.05' near-spillover='0.02' over='0.1' background='0.02' silence='1'/>"
    "<everything share='0.4' essential='0.9' spillover='0.8'/>"
    "<strength share='0.5' essential='0.9' other='0.7'/>"
    "<strength share='0.6' essential='0.8' other='0.4'/>"
    "<strength share='0.9' essential='0.55' other='0.2'/>"
    "<muscle chance='0.05' both-sides='0.2' often='1.5' secondary='0.95' partial='0.9'"
    " not-checked='0.8'/><checked familiar='30' unfamiliar='0.3' nothing='0.1'/>"
    "<often muscle='temporalis' work='paper'/>"
    "<near zone='temple' to='vertex'/><across zone='temple'/></lookup>" },
  { "safety.xml",
    "<safety>"
    "<red-flag id='rf-fever' act='same-day'><name>Fever</name><ask>Do you feel ill?</ask>"
    "<more>Stiff neck?</more><do>Send on</do><do-plain>See a doctor</do-plain>"
    "<zone id='temple'/><muscle id='temporalis'/>" EVIDENCE ("label='trial'") "</red-flag>"
    "<site id='es-artery'><name>Artery</name><structures>Temporal artery</structures>"
    "<zone id='temple'/>" EVIDENCE ("label='anatomy'") "</site>"
    "<contraindication id='ci-wound' kind='local'><name>Wound</name>"
    "<name-plain>A wound</name-plain><ask>Any wound?</ask><effect>Not there</effect>"
    "<effect-plain>We leave it alone</effect-plain>" EVIDENCE ("label='tradition'")
    "</contraindication></safety>" },
  { "techniques.xml",
    "<techniques><pressure>"
    "<level n='0'><name>None</name><what>a</what><what-plain>b</what-plain></level>"
    "<level n='1'><name>Skin</name><what>a</what><what-plain>b</what-plain></level>"
    "<level n='2'><name>Light</name><name xml:lang='de'>Leicht</name><what>a</what>"
    "<what-plain>b</what-plain><what-plain xml:lang='de'>be</what-plain></level>"
    "<level n='3'><name>Moderate</name><what>a</what><what-plain>b</what-plain></level>"
    "<level n='4'><name>Firm</name><what>a</what><what-plain>b</what-plain></level>"
    "<level n='5'><name>Deep</name><what>a</what><what-plain>b</what-plain></level>"
    "</pressure>"
    "<technique id='press'><name>Compression</name><name xml:lang='de'>Druck</name>"
    "<name-plain>Pressing</name-plain><synonyms>holding</synonyms>"
    "<what>Still pressure</what><what-plain>A finger waits</what-plain>"
    "<suits>A tender\n   spot</suits><step>Find</step><step xml:lang='de'>Suchen</step>"
    "<step>Press</step><step xml:lang='de'>Halten</step><feels-plain>It hurts well</feels-plain>"
    "<dose pressure='2-4' discomfort='6' seconds='30-90' repeats='3'/><course>Weekly</course>"
    "<caution>Gently</caution><avoid site='es-artery'/><not-when id='ci-wound'/>"
    "<after-plain>Drink</after-plain>"
    "<evidence label='trial' certainty='low'><summary>Little</summary>"
    "<summary-plain>Not much</summary-plain><source work='paper'/></evidence></technique>"
    "</techniques>" },
  { "self-care.xml",
    "<self-care><tile id='warm' kind='heat'><name>Warmth</name><what-plain>A warm towel</what-plain>"
    "<step-plain>Wet it</step-plain><step-plain>Put it on</step-plain>"
    "<dose-plain>Ten minutes</dose-plain><stop-plain>When it burns</stop-plain>"
    EVIDENCE ("label='tradition'") "</tile></self-care>" },
  { "guidance-head.xml",
    "<guidance><page muscle='temporalis'><summary>A fan</summary>"
    "<summary xml:lang='de'>Ein Fächer</summary><summary-plain>A wide muscle</summary-plain>"
    "<attachments>Skull and jaw</attachments><action>Closes</action><nerve>V3</nerve>"
    "<complaint>Headache</complaint><complaint>Toothache</complaint>"
    "<complaint-plain>Your head aches</complaint-plain><strained-by>Clenching</strained-by>"
    "<strained-by-plain>Biting hard</strained-by-plain><find>Sit behind</find><find>Feel</find>"
    "<find-plain>Fingers on your temple</find-plain><found-by landmark='mastoid'/>"
    "<use technique='press' pressure='2' seconds='30-60'><here>On the front fibres</here>"
    "<here-plain>At the temple</here-plain><here-plain xml:lang='de'>An der Schläfe</here-plain>"
    "</use><caution>Not long</caution>"
    "<caution site='es-artery'>Not on the artery</caution>"
    "<caution site='es-artery' xml:lang='de'>Nicht auf der Arterie</caution>"
    "<caution-plain>Say when it throbs</caution-plain>"
    "<care tile='warm'/><refer flag='rf-fever'/>" EVIDENCE ("label='anatomy'")
    EVIDENCE ("label='tradition' covers='complaint strained-by'") "</page></guidance>" },
  { "zone-pages.xml",
    "<zone-pages>" EVIDENCE ("label='anatomy' covers='what'")
    EVIDENCE ("label='tradition' covers='also'")
    "<page zone='temple'><what>A fan of muscle</what><what xml:lang='de'>Ein Fächer</what>"
    "<what-plain>A wide muscle</what-plain><also>The neck</also>"
    "<also-plain>Your neck</also-plain><care tile='warm'/></page>"
    "<page zone='vertex'><what>Scalp</what><what-plain>Skin</what-plain><also>A blow</also>"
    "<also-plain>A knock</also-plain><care tile='warm'/><refer flag='rf-fever'/></page>"
    "</zone-pages>" },
  { "conditions.xml",
    "<conditions><condition id='strain' group='muscle'><name>Strain</name>"
    "<name xml:lang='de'>Zerrung</name><name-plain>a pulled muscle</name-plain>"
    "<synonyms>tear</synonyms><what>Torn fibres</what><what-plain>Fibres tore</what-plain>"
    "<course>Weeks</course><course-plain>It takes weeks</course-plain><do>Edges first</do>"
    "<do>Then along</do><do-plain>Gently</do-plain><leave>No friction</leave>"
    "<leave-plain>No rubbing</leave-plain><leave-plain xml:lang='de'>Kein Reiben</leave-plain>"
    "<caution>Swelling</caution><caution-plain>Say when it swells</caution-plain>"
    "<use technique='press' pressure='2'><here>Beside it</here>"
    "<here-plain>Next to it</here-plain></use><state id='ci-wound'/><zone id='temple'/>"
    "<care tile='warm'/><refer flag='rf-fever'/>" EVIDENCE ("label='tradition'")
    "</condition></conditions>" },
  { "handouts.xml",
    "<handouts><handout id='after' kind='call'><name>Afterwards</name>"
    "<name xml:lang='de'>Danach</name><what>Every session</what><say-plain>You may be sore</say-plain>"
    "<say-plain>That passes</say-plain><say-plain xml:lang='de'>Das vergeht</say-plain>"
    "<step-plain>Walk</step-plain><care tile='warm'/><refer flag='rf-fever'/>"
    EVIDENCE ("label='tradition'") "</handout></handouts>" },
};

static char *
break_at (const char *text, const char *what, const char *with)
{
  g_autoptr (GString) string = g_string_new (text);

  if (what != NULL)
    g_assert_cmpuint (g_string_replace (string, what, with, 1), ==, 1);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static PalKnowledge *
read_files (GHashTable *files, GError **error)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new_from_files (files, error);

  if (knowledge == NULL || !pal_knowledge_load (knowledge, error))
    return NULL;
  return g_steal_pointer (&knowledge);
}

static GHashTable *
new_files (void)
{
  GHashTable *files
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_bytes_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (good_files); i++)
    {
      const char *text = good_files[i].text;

      g_hash_table_insert (
        files, (gpointer) good_files[i].name, g_bytes_new_static (text, strlen (text)));
    }
  return files;
}

PalKnowledge *
knowledge_test_read (const char *file, const char *what, const char *with, GError **error)
{
  g_autoptr (GHashTable) files = new_files ();

  if (what != NULL)
    {
      GBytes *good = g_hash_table_lookup (files, file);
      char *text = break_at (g_bytes_get_data (good, NULL), what, with);

      g_hash_table_insert (files, (gpointer) file, g_bytes_new_take (text, strlen (text)));
    }
  return read_files (files, error);
}

PalKnowledge *
knowledge_test_read_truncated (const char *file, gsize length, GError **error)
{
  g_autoptr (GHashTable) files = new_files ();
  GBytes *good = g_hash_table_lookup (files, file);

  g_hash_table_insert (files, (gpointer) file, g_bytes_new_from_bytes (good, 0, length));
  return read_files (files, error);
}

PalKnowledge *
knowledge_test_read_garbled (
  const char *file, gsize from, gsize length, gsize to, GError **error)
{
  g_autoptr (GHashTable) files = new_files ();
  GBytes *good = g_hash_table_lookup (files, file);
  const char *text = g_bytes_get_data (good, NULL);
  GString *garbled = g_string_new (text);

  g_string_overwrite_len (garbled, to, text + from, (gssize) length);
  g_hash_table_insert (files, (gpointer) file, g_string_free_to_bytes (garbled));
  return read_files (files, error);
}

gsize
knowledge_test_get_length (const char *file)
{
  g_autoptr (GHashTable) files = new_files ();

  return g_bytes_get_size (g_hash_table_lookup (files, file));
}

void
knowledge_test_assert_refused (
  const char *file, const char *what, const char *with, const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = knowledge_test_read (file, what, with, &error);

  g_test_message ("%s: “%s” becomes “%s”: %s",
                  file,
                  what,
                  with,
                  error != NULL ? error->message : "not refused");
  g_assert_null (knowledge);
  g_assert_error (error, PAL_KNOWLEDGE_ERROR, PAL_KNOWLEDGE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, file));
  /* What zones say of each other is checked at the end. */
  if (!g_str_equal (file, "zones.xml"))
    g_assert_nonnull (strstr (error->message, "line "));
  g_assert_nonnull (strstr (error->message, says));
}
