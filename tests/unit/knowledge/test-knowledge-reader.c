/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-knowledge-reader"

#include <glib.h>
#include <string.h>

#include "knowledge-test.h"

typedef struct
{
  const char *what;
  const char *with;
  const char *says; /* in the error */
} Damage;

static void
assert_refused (const char *file, const Damage *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    knowledge_test_assert_refused (file, cases[i].what, cases[i].with, cases[i].says);
}

static void
test_whole (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = knowledge_test_read (NULL, NULL, NULL, &error);
  const PalMuscle *muscle;

  g_assert_no_error (error);
  g_assert_nonnull (knowledge);
  g_assert_cmpstr (
    pal_area_get_name (pal_knowledge_lookup_area (knowledge, "head-l"), "de"), ==, "Kopf");
  muscle = pal_knowledge_lookup_muscle (knowledge, "temporalis-l");
  g_assert_cmpstr (pal_muscle_get_source (muscle, 0)->text, ==, "Book: Jaw");
  g_assert_cmpstr (
    pal_zone_get_folds_into (pal_knowledge_lookup_zone (knowledge, "vertex")), ==, "temple");
}

static void
test_damaged_works (void)
{
  const Damage cases[] = {
    { "</works>", "", "" },
    { "id='paper'", "id='book'", "The same id twice: “book”" },
    { "kind='trial'", "kind='rumour'", "“rumour”" },
    { "read='yes'", "", "read" },
    { "read='yes'", "read='perhaps'", "read" },
    { ">Paper<", "><", "not named: “paper”" },
    { ">Paper<", "><b>Paper</b><", "“b” may not stand in “work”" },
  };

  assert_refused ("works.xml", cases, G_N_ELEMENTS (cases));
}

static void
test_damaged_lookup (void)
{
  const Damage cases[] = {
    { "</lookup>", "", "" },
    { "essential='0.7'", "", "essential" },
    { "essential='0.7'", "essential='0.7x'", "makes sense here: “0.7x”" },
    { "essential='0.7'", "essential=''", "makes sense here: “”" },
    { "essential='0.7'", "essential='nan'", "“nan”" },
    /* Nothing could outweigh what is certain. */
    { "essential='0.7'", "essential='1'", "“1”" },
    { "background='0.02'", "background='0'", "“0”" },
    { "chance='0.05'", "chance='-0.05'", "“-0.05”" },
    { "often='1.5'", "often='0.5'", "“0.5”" },
    { "partial='0.9'", "partial='9'", "“9”" },
    { "often muscle='temporalis'", "often muscle='temporalis-l'", "No such muscle" },
    { "work='paper'", "work='rumour'", "No such work" },
    { "to='vertex'", "to='nowhere'", "No such zone" },
    { "to='vertex'", "to='vertex vertex'", "borders on itself, or twice: “vertex”" },
    { "to='vertex'", "to='temple'", "borders on itself, or twice: “temple”" },
    { "<near zone='temple'", "<near zone='nowhere'", "No such zone" },
    { "across zone='temple'", "across zone='vertex'", "no other side: “vertex”" },
    { "<muscle chance='0.05' both-sides='0.2' often='1.5' secondary='0.95' partial='0.9'"
      " not-checked='0.8'/>",
      "",
      "The chances are missing" },
    { "share='0.4'", "share='1'", "“1”" },
    { "<everything share='0.4' essential='0.9' spillover='0.8'/>", "", "The chances are missing" },
    { "share='0.6'", "share='0.45'", "“0.45”" },
    { "essential='0.55'", "essential='0.85'", "“0.85”" },
    { "other='0.2'", "other='0.45'", "“0.45”" },
    { "<strength share='0.9' essential='0.55' other='0.2'/>", "", "The chances are missing" },
    { "<strength share='0.9'", "<strength share='0.7' essential='0.6' other='0.3'/><strength share='0.9'",
      "More steps than there are" },
    { "familiar='30'", "familiar='0.5'", "“0.5”" },
    { "nothing='0.1'", "nothing='0'", "“0”" },
    { "<checked familiar='30' unfamiliar='0.3' nothing='0.1'/>", "", "The chances are missing" },
  };

  assert_refused ("lookup.xml", cases, G_N_ELEMENTS (cases));
}

static void
test_damaged_zones (void)
{
  const Damage cases[] = {
    { "</zones>", "", "" },
    { "<zones>", "<zones><extra/>", "“extra” may not stand in “zones”" },
    { "<zones>", "<zones>words", "Words where there should be none" },
    { "id='vertex' sides", "id='temple' sides", "The same id twice" },
    { "area id='neck'", "area id='head'", "The same id twice" },
    { "sides='midline'", "sides='three'", "“three”" },
    { "area id='neck'", "area id='temple'", "The same id twice" },
    { "sides='midline' area='neck'", "sides='midline' area='nowhere'", "No such area" },
    { "sides='midline' area='neck'", "sides='midline' area='temple'", "No such area: “temple”" },
    { "sides='midline' area='neck'", "sides='midline'", "area" },
    { "sides='midline' area='neck'", "sides='midline' area='neck' colour='red'", "colour" },
    { "sides='midline' area='neck'", "sides='midline' area='head'", "without zones or words" },
    { "<plain>the neck</plain>", "", "words for each side: “neck”" },
    { "<plain>the neck</plain>", "<plain-left>my neck</plain-left>", "each side: “neck”" },
    { "<plain-left>left head</plain-left>", "", "words for each side: “head”" },
    { "<synonyms>nape</synonyms>", "", "words for each side: “neck”" },
    { "sides='midline'", "sides='paired'", "Words are missing or too many: “vertex”" },
    { "folds-into='temple'", "folds-into='nowhere'", "no such zone to fold into: “nowhere”" },
    { "certainty='direct'", "certainty='perhaps'", "“perhaps”" },
    { "<name>Vertex</name>", "", "vertex" },
    { "<name>Vertex</name>", "<name> </name>", "An element without words" },
    { "<name>Vertex</name>", "<name>Vertex</name><name>Top</name>", "The same element twice" },
    { "<name>Temple</name>", "<name xml:lang='de'>Schläfe</name>", "A translation of nothing" },
    { "<name xml:lang='de'>Kopf</name>",
      "<name xml:lang='de'>Kopf</name><name xml:lang='de'>Haupt</name>",
      "The same translation twice" },
    { "<plain>top</plain>", "", "vertex" },
    { "<felt>Felt?</felt>", "", "A zone without its question" },
    { "<name>Neck</name>", "", "words for each side: “neck”" },
    { "<left>{name}, left</left>", "", "the words for the sides are missing" },
    { "<middle>{name}, middle</middle>", "", "the words for the sides are missing" },
    { "<left>{name}, left</left>", "<west>{name}</west>", "“west”" },
    { "<zones>", "<zones><zone id='x' sides='midline' area='head'>", "" },
  };

  assert_refused ("zones.xml", cases, G_N_ELEMENTS (cases));
}

static void
test_damaged_muscles (void)
{
  const Damage cases[] = {
    { "</muscles>", "", "" },
    { "id='temporalis'", "id='temple'", "The same id twice" },
    { "<under zone='temple'/>", "<under zone='temple-l'/>", "No such zone: “temple-l”" },
    { "<under zone='temple'/>", "", "not complete: “temporalis”" },
    { "<under ", "<sheets>A</sheets><sheets>B</sheets><under ", "The same element twice: “sheets”" },
    { "<site n='1'>", "<site n='2'>", "not numbered" },
    { "<where>Front</where>", "", "not described" },
    { "refers zone='temple'", "refers zone='temporalis'", "No such zone: “temporalis”" },
    { "side='same'", "side='midline'", "A side that" },
    { "side='same'", "side='near'", "“near”" },
    { "zone='temple' side='same'", "zone='vertex' side='same'", "A side that" },
    { "weight='essential'", "weight='much'", "“much”" },
    { "referral='direct'", "referral='perhaps'", "“perhaps”" },
    { "confidence='high'", "confidence='utter'", "“utter”" },
    { "work='book'", "work='film'", "No such work: “film”" },
    { "covers='all'", "covers='nothing'", "“nothing”" },
    { " work='book'>Jaw", ">", "An empty source" },
    { "<latin>Musculus temporalis</latin>", "", "not complete" },
    { "<where>", "<where><felt>?</felt>", "“felt” may not stand in “where”" },
  };

  assert_refused ("muscles.xml", cases, G_N_ELEMENTS (cases));
}

static void
test_damaged_landmarks (void)
{
  const Damage cases[] = {
    { "</landmarks>", "", "" },
    { "<source work='book'/>", "", "Landmarks without a source: “mastoid”" },
    { "work='book'", "work='film'", "No such work: “film”" },
    { "id='mastoid'", "id='temple'", "The same id twice: “temple”" },
    { "id='mastoid'", "id='temporalis'", "The same id twice: “temporalis”" },
    { "sides='paired'", "sides='midline'", "Words are missing or too many" },
    { "sides='paired'", "sides='all'", "“all”" },
    { "<synonyms>skull</synonyms>", "", "Words are missing or too many: “mastoid”" },
    { "<in zone='temple'/>", "", "A landmark in no zone: “mastoid”" },
    { "<in zone='temple'/>", "<in zone='head'/>", "No such zone: “head”" },
    { "<find-plain>Behind your ear</find-plain>", "", "How to find it is missing: “mastoid”" },
    { "<in ", "<under zone='temple'/><in ", "“under” may not stand in “landmark”" },
  };

  assert_refused ("landmarks.xml", cases, G_N_ELEMENTS (cases));
}

static void
test_midline_muscle (void)
{
  const char *const paired
    = "id='temporalis' sides='paired' pages='head'>"
      "<latin>Musculus temporalis</latin><name>Temporalis</name>"
      "<plain-left>left</plain-left><plain-right>right</plain-right><synonyms>jaw</synonyms>"
      "<under zone='temple'/><site n='1'><where>Front</where></site>"
      "<refers zone='temple' side='same'";
  const char *const midline
    = "id='temporalis' sides='midline' pages='head'>"
      "<latin>Lingua</latin><name>Tongue</name><plain>tongue</plain><synonyms>tongue</synonyms>"
      "<under zone='temple'/><site n='1'><where>Front</where></site>"
      "<refers zone='temple' side='%s'";
  g_autofree char *same = g_strdup_printf (midline, "same");
  g_autofree char *both = g_strdup_printf (midline, "both");
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = NULL;

  /* What has no side cannot refer to the same one. */
  knowledge_test_assert_refused ("muscles.xml", paired, same, "A side that");

  knowledge = knowledge_test_read ("muscles.xml", paired, both, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pal_knowledge_lookup_muscle (knowledge, "temporalis"));
}

static void
test_damaged_safety (void)
{
  const Damage cases[] = {
    { "</safety>", "", "" },
    { "<safety>", "<safety><zone id='temple'/>", "“zone” may not stand in “safety”" },
    { "<safety>",
      "<safety><site id='es-artery'><name>A</name><structures>B</structures>"
      "<zone id='temple'/><evidence label='anatomy'><source work='book'/></evidence></site>",
      "The same id twice: “es-artery”" },
    { "act='same-day'", "act='tomorrow'", "“tomorrow”" },
    { "kind='local'", "kind='global'", "“global”" },
    { "kind='local'", "", "kind" },
    { "<ask>Do you feel ill?</ask>", "", "The red flag is not complete: “rf-fever”" },
    { "<do-plain>See a doctor</do-plain>", "", "The red flag is not complete" },
    { "<do>Send on</do>", "<do>Send on</do><do>Wait</do>", "The same element twice: “do”" },
    { "<do>Send on</do>", "<do>Send on</do><effect>None</effect>", "“effect”" },
    { "<zone id='temple'/><muscle", "<zone id='knee'/><muscle", "No such zone: “knee”" },
    { "<muscle id='temporalis'/>", "<muscle id='temple'/>", "No such muscle: “temple”" },
    { "<structures>Temporal artery</structures>", "", "The danger site is not complete" },
    { "<zone id='temple'/><evidence label='anatomy'",
      "<evidence label='anatomy'",
      "The danger site is not complete: “es-artery”" },
    { "<name-plain>A wound</name-plain>", "", "The contraindication is not complete" },
    { "<effect>Not there</effect>", "", "The contraindication is not complete: “ci-wound”" },
    { "label='tradition'", "label='hearsay'", "“hearsay”" },
    { "label='tradition'", "label='tradition' certainty='sure'", "“sure”" },
    { "label='tradition'", "label='tradition' covers='effect'", "may not say what it covers" },
    { "label='anatomy'><source work='book'>ch. 1</source>", "label='anatomy'>", "no source" },
    { "label='anatomy'><source work='book'", "label='anatomy'><source work='film'", "“film”" },
    { "<more>Stiff neck?</more>", "<more>Stiff <b>neck</b>?</more>", "“b” may not stand in" },
  };

  assert_refused ("safety.xml", cases, G_N_ELEMENTS (cases));
}

static void
test_damaged_techniques (void)
{
  const Damage cases[] = {
    { "</techniques>", "", "" },
    { "<level n='5'>", "<level n='4'>", "The same pressure twice: “4”" },
    { "<level n='5'>", "<level n='6'>", "“6”" },
    { "<level n='5'>", "<level n='4-5'>", "“4-5”" },
    { "<name>Deep</name>", "", "Not every pressure" },
    { "id='press'", "", "id" },
    { "<name-plain>Pressing</name-plain>", "", "The technique is not complete: “press”" },
    { "<synonyms>holding</synonyms>", "", "The technique is not complete" },
    { "<what>Still pressure</what>", "", "“what” is missing in: “press”" },
    { "<what>Still pressure</what>", "<what>A</what><what>B</what>", "too often: “what”" },
    { "<feels-plain>It hurts well</feels-plain>", "", "“feels-plain” is missing in" },
    { "<step>Find</step><step xml:lang='de'>Suchen</step><step>Press</step>"
      "<step xml:lang='de'>Halten</step>",
      "",
      "“step” is missing in" },
    { "<step>Find</step>", "", "A translation of nothing: “step”" },
    { "<course>Weekly</course>", "<curse>Weekly</curse>", "“curse” may not stand in “technique”" },
    { "pressure='2-4' ", "", "pressure" },
    { "pressure='2-4'", "pressure='4-2'", "“4-2”" },
    { "pressure='2-4'", "pressure='2-6'", "“2-6”" },
    { "pressure='2-4'", "pressure='two'", "“two”" },
    { "pressure='2-4'", "pressure='2-'", "“2-”" },
    { "pressure='2-4'", "pressure='2-4-5'", "“2-4-5”" },
    { "pressure='2-4'", "pressure='-2'", "“-2”" },
    { "pressure='2-4'", "pressure=''", "“”" },
    { "seconds='30-90'", "seconds='30-90 s'", "“30-90 s”" },
    { "seconds='30-90'", "seconds='30-99999'", "“30-99999”" },
    { "discomfort='6'", "discomfort='7'", "“7”" },
    { "discomfort='6'", "discomfort='5-6'", "“5-6”" },
    { "<dose pressure='2-4' discomfort='6' seconds='30-90' repeats='3'/>", "", "not complete" },
    { "<course>", "<dose pressure='1'/><course>", "The same element twice: “dose”" },
    { "<avoid site='es-artery'/>", "<avoid site='es-vein'/>", "No such danger site: “es-vein”" },
    { "<not-when id='ci-wound'/>", "<not-when id='rf-fever'/>", "No such contraindication" },
    { "certainty='low'", "certainty='high'", "“high”" },
    { "<source work='paper'/>", "", "no source" },
    { "<source work='paper'/></evidence>",
      "<source work='paper'/></evidence><evidence label='trial'><source work='paper'/></evidence>",
      "The same element twice: “evidence”" },
    { "<summary>Little</summary>", "<summary>A</summary><summary>B</summary>", "twice" },
    { "<technique ", "<step>Alone</step><technique ", "“step” may not stand in “techniques”" },
    { "</techniques>",
      "<technique id='press'><name>A</name></technique></techniques>",
      "The same id twice: “press”" },
  };

  assert_refused ("techniques.xml", cases, G_N_ELEMENTS (cases));
}

static void
test_damaged_self_care (void)
{
  const Damage cases[] = {
    { "</self-care>", "", "" },
    { "<self-care>", "<safety>", "“safety” may not stand in" },
    { "kind='heat'", "kind='magic'", "“magic”" },
    { "<name>Warmth</name>", "", "The tile is not complete: “warm”" },
    { "<what-plain>A warm towel</what-plain>", "", "“what-plain” is missing in: “warm”" },
    { "<step-plain>Wet it</step-plain><step-plain>Put it on</step-plain>", "", "“step-plain”" },
    { "<dose-plain>Ten minutes</dose-plain>", "", "“dose-plain” is missing" },
    { "<stop-plain>When it burns</stop-plain>", "", "“stop-plain” is missing" },
    { "<stop-plain>", "<stop>Now</stop><stop-plain>", "“stop” may not stand in" },
    { "<evidence label='tradition'><source work='book'>ch. 1</source></evidence>", "", "warm" },
    { "</self-care>", "<tile id='warm' kind='cold'/></self-care>", "The same id twice: “warm”" },
  };

  assert_refused ("self-care.xml", cases, G_N_ELEMENTS (cases));
}

static void
test_damaged_guidance (void)
{
  const Damage cases[] = {
    { "</guidance>", "", "" },
    { "muscle='temporalis'", "muscle='temple'", "No such muscle: “temple”" },
    { "muscle='temporalis'", "muscle='temporalis-l'", "No such muscle: “temporalis-l”" },
    { "<summary-plain>A wide muscle</summary-plain>", "", "“summary-plain” is missing in" },
    { "<attachments>Skull and jaw</attachments>", "", "“attachments” is missing in" },
    { "<action>Closes</action>", "", "“action” is missing in: “temporalis”" },
    { "<nerve>V3</nerve>", "", "“nerve” is missing in" },
    { "<complaint>Headache</complaint><complaint>Toothache</complaint>", "", "“complaint”" },
    { "<complaint-plain>Your head aches</complaint-plain>", "", "“complaint-plain” is missing" },
    { "<strained-by>Clenching</strained-by>", "", "“strained-by” is missing in" },
    { "<strained-by-plain>Biting hard</strained-by-plain>", "", "“strained-by-plain” is missing" },
    { "<find>Sit behind</find><find>Feel</find>", "", "“find” is missing in" },
    { "<find-plain>Fingers on your temple</find-plain>", "", "“find-plain” is missing in" },
    { "landmark='mastoid'", "landmark='temporalis'", "No such landmark: “temporalis”" },
    { "<found-by landmark='mastoid'/>",
      "<found-by landmark='mastoid'/><found-by landmark='mastoid'/>",
      "A landmark twice: “mastoid”" },
    { "technique='press'", "technique='pull'", "No such technique: “pull”" },
    { "pressure='2'", "pressure='5'", "More than the technique's own dose: “press”" },
    { "pressure='2'", "pressure='1-2'", "More than the technique's own dose" },
    { "seconds='30-60'", "seconds='30-120'", "More than the technique's own dose" },
    { "pressure='2'", "pressure='hard'", "“hard”" },
    { "<here>On the front fibres</here>", "", "not described here: “press”" },
    { "<here-plain>At the temple</here-plain>", "", "A translation of nothing: “here-plain”" },
    { "<caution>",
      "<use technique='press'><here>A</here><here-plain>B</here-plain></use><caution>",
      "The same technique twice: “press”" },
    { "caution site='es-artery'>", "caution site='es-vein'>", "No such danger site: “es-vein”" },
    { "tile='warm'", "tile='cold'", "No such self-care: “cold”" },
    { "<care tile='warm'/>", "<care tile='warm'/><care tile='warm'/>", "reference twice" },
    { "<care tile='warm'/>", "", "A page without self-care: “temporalis”" },
    { "flag='rf-fever'", "flag='ci-wound'", "No such red flag: “ci-wound”" },
    { "<refer flag='rf-fever'/>", "", "never refers to a doctor: “temporalis”" },
    { "covers='complaint strained-by'", "covers='complaint weather'", "“weather”" },
    { "covers='complaint strained-by'", "covers=''", "It covers nothing" },
    { " covers='complaint strained-by'", "", "Two that cover the same" },
    { "label='anatomy'", "label='anatomy' covers='summary complaint'", "Two that cover the same" },
    { "label='anatomy'", "label='anatomy' covers='summary'", "No evidence covers “attachments”" },
    { "</guidance>", "<page muscle='temporalis'/></guidance>", "Two pages about the same muscle" },
    { "<page ", "<use technique='press'/><page ", "“use” may not stand in “guidance”" },
  };

  assert_refused ("guidance-head.xml", cases, G_N_ELEMENTS (cases));
  knowledge_test_assert_refused (
    "guidance-head.xml",
    "<use technique='press' pressure='2' seconds='30-60'><here>On the front fibres</here>"
    "<here-plain>At the temple</here-plain><here-plain xml:lang='de'>An der Schläfe</here-plain>"
    "</use>",
    "",
    "A page without techniques: “temporalis”");
}

static void
test_damaged_zone_pages (void)
{
  const Damage cases[] = {
    { "</zone-pages>", "", "" },
    { "page zone='vertex'", "page zone='nowhere'", "No such zone: “nowhere”" },
    { "page zone='vertex'", "page zone='temporalis'", "No such zone: “temporalis”" },
    { "page zone='vertex'", "page zone='temple'", "Two pages about the same zone: “temple”" },
    { "<what>Scalp</what>", "", "“what” is missing in: “vertex”" },
    { "<what-plain>Skin</what-plain>", "", "“what-plain” is missing in: “vertex”" },
    { "<also>A blow</also>", "", "“also” is missing in: “vertex”" },
    { "<also-plain>A knock</also-plain>", "", "“also-plain” is missing in: “vertex”" },
    { "<also>A blow</also>", "<also>A blow</also><also>More</also>", "too often: “also”" },
    { "<what>Scalp</what>", "<find>Scalp</find>", "“find” may not stand in “page”" },
    { "<care tile='warm'/></page>", "</page>", "A page without self-care: “temple”" },
    { "<care tile='warm'/></page>", "<care tile='cold'/></page>", "No such self-care: “cold”" },
    { "<care tile='warm'/></page>",
      "<care tile='warm'/><care tile='warm'/></page>",
      "The same reference twice" },
    { "<refer flag='rf-fever'/>", "", "never refers to a doctor: “vertex”" },
    { "<refer flag='rf-fever'/>", "<refer flag='rf-cold'/>", "No such red flag: “rf-cold”" },
    /* It names the zone, so that the page need not. */
    { "<care tile='warm'/></page>",
      "<care tile='warm'/><refer flag='rf-fever'/></page>",
      "The same reference twice" },
    { "covers='also'", "covers='what'", "Two that cover the same" },
    { "covers='also'", "covers='find'", "“find”" },
    { "label='tradition' covers='also'", "label='tradition' covers='also' certainty='high'", "“high”" },
    { "<evidence label='anatomy' covers='what'><source work='book'>ch. 1</source></evidence>",
      "",
      "No evidence covers “what” in: “temple”" },
  };

  assert_refused ("zone-pages.xml", cases, G_N_ELEMENTS (cases));
}

static void
test_damaged_conditions (void)
{
  const Damage cases[] = {
    { "</conditions>", "", "" },
    { "group='muscle'", "group='hair'", "“hair”" },
    { "group='muscle'", "", "group" },
    { "<conditions>",
      "<conditions><condition id='strain' group='bone'/>",
      "The condition is not complete: “strain”" },
    { "<name-plain>a pulled muscle</name-plain>", "", "The condition is not complete" },
    { "<synonyms>tear</synonyms>", "", "The condition is not complete" },
    { "<zone id='temple'/>", "", "The condition is not complete" },
    { "<zone id='temple'/>", "<zone id='nowhere'/>", "No such zone: “nowhere”" },
    { "<zone id='temple'/>", "<zone id='temple'/><zone id='temple'/>", "reference twice" },
    { "<care tile='warm'/>", "", "The condition is not complete" },
    { "<care tile='warm'/>", "<care tile='cold'/>", "No such self-care: “cold”" },
    { "<refer flag='rf-fever'/>", "", "It never refers to a doctor: “strain”" },
    { "<refer flag='rf-fever'/>", "<refer flag='rf-cold'/>", "No such red flag: “rf-cold”" },
    { "<state id='ci-wound'/>", "<state id='ci-mood'/>", "No such contraindication: “ci-mood”" },
    { "<course>Weeks</course>", "", "“course” is missing in: “strain”" },
    { "<course>Weeks</course>", "<course>Weeks</course><course>Months</course>", "too often" },
    { "<leave-plain>No rubbing</leave-plain>", "", "A translation of nothing" },
    { "<do-plain>Gently</do-plain>", "", "“do-plain” is missing in: “strain”" },
    { "<do-plain>Gently</do-plain>", "<try>Gently</try>", "“try” may not stand in “condition”" },
    { "technique='press'", "technique='pull'", "No such technique: “pull”" },
    { "pressure='2'", "pressure='5'", "More than the technique's own dose: “press”" },
    { "<here>Beside it</here>", "", "A technique that is not described here: “press”" },
    { "<source work='book'>", "<source work='rumour'>", "No such work: “rumour”" },
  };

  assert_refused ("conditions.xml", cases, G_N_ELEMENTS (cases));
}

/* A state that speaks against a technique altogether, and a condition that is in that state. */
static void
test_technique_against_state (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge
    = knowledge_test_read ("safety.xml", "kind='local'", "kind='caution'", &error);

  g_assert_null (knowledge);
  g_assert_error (error, PAL_KNOWLEDGE_ERROR, PAL_KNOWLEDGE_ERROR_DAMAGED);
  g_assert_nonnull (
    strstr (error->message, "A technique that a state speaks against: “press”"));
}

static void
test_damaged_handouts (void)
{
  const Damage cases[] = {
    { "</handouts>", "", "" },
    { "kind='call'", "kind='song'", "“song”" },
    { "<name>Afterwards</name>", "", "A translation of nothing" },
    { "<what>Every session</what>", "", "“what” is missing in: “after”" },
    { "<step-plain>Walk</step-plain>", "<sing-plain>La</sing-plain>", "“sing-plain” may not stand" },
    { "<care tile='warm'/>", "<care tile='cold'/>", "No such self-care: “cold”" },
    { "<refer flag='rf-fever'/>", "<refer flag='rf-cold'/>", "No such red flag: “rf-cold”" },
    { "<refer flag='rf-fever'/>", "", "It says when to call but names no sign: “after”" },
    { "<handouts>", "<handouts><handout id='after' kind='about'/>", "not complete: “after”" },
  };

  assert_refused ("handouts.xml", cases, G_N_ELEMENTS (cases));
}

/* A page must stand in the file that its muscle names, where it is looked for. */
static void
test_wrong_pages (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge
    = knowledge_test_read ("muscles.xml", "pages='head'", "pages='neck'", &error);

  g_assert_null (knowledge);
  g_assert_error (error, PAL_KNOWLEDGE_ERROR, PAL_KNOWLEDGE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "The page belongs to another file"));
}

/* Whatever place a file breaks off at, it is noticed. */
static void
test_truncated (void)
{
  const char *const files[]
    = { "safety.xml", "techniques.xml", "self-care.xml", "guidance-head.xml",
        "zone-pages.xml", "conditions.xml", "handouts.xml" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gsize length = knowledge_test_get_length (files[i]);

      for (gsize at = 0; at < length; at++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_null (knowledge_test_read_truncated (files[i], at, &error));
          g_assert_error (error, PAL_KNOWLEDGE_ERROR, PAL_KNOWLEDGE_ERROR_DAMAGED);
          g_assert_nonnull (strstr (error->message, files[i]));
        }
    }
}

/* Whatever is pasted in the wrong place is read or refused with a reason. */
static void
test_garbled (void)
{
  const char *const files[]
    = { "safety.xml", "techniques.xml", "self-care.xml", "guidance-head.xml",
        "zone-pages.xml", "conditions.xml", "handouts.xml" };

  for (guint round = 0; round < 4000; round++)
    {
      const char *file = files[round % G_N_ELEMENTS (files)];
      gint32 length = (gint32) knowledge_test_get_length (file);
      gint32 from = g_test_rand_int_range (0, length - 1);
      gint32 stretch = g_test_rand_int_range (1, MIN (60, length - from) + 1);
      g_autoptr (GError) error = NULL;
      g_autoptr (PalKnowledge) knowledge = NULL;

      knowledge = knowledge_test_read_garbled (
        file, from, stretch, g_test_rand_int_range (0, length), &error);
      g_assert_cmpint (knowledge == NULL, ==, error != NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knowledge-reader/whole", test_whole);
  g_test_add_func ("/knowledge-reader/damaged-works", test_damaged_works);
  g_test_add_func ("/knowledge-reader/damaged-lookup", test_damaged_lookup);
  g_test_add_func ("/knowledge-reader/damaged-zones", test_damaged_zones);
  g_test_add_func ("/knowledge-reader/damaged-muscles", test_damaged_muscles);
  g_test_add_func ("/knowledge-reader/damaged-landmarks", test_damaged_landmarks);
  g_test_add_func ("/knowledge-reader/midline-muscle", test_midline_muscle);
  g_test_add_func ("/knowledge-reader/damaged-safety", test_damaged_safety);
  g_test_add_func ("/knowledge-reader/damaged-techniques", test_damaged_techniques);
  g_test_add_func ("/knowledge-reader/damaged-self-care", test_damaged_self_care);
  g_test_add_func ("/knowledge-reader/damaged-guidance", test_damaged_guidance);
  g_test_add_func ("/knowledge-reader/damaged-zone-pages", test_damaged_zone_pages);
  g_test_add_func ("/knowledge-reader/damaged-conditions", test_damaged_conditions);
  g_test_add_func ("/knowledge-reader/technique-against-state", test_technique_against_state);
  g_test_add_func ("/knowledge-reader/damaged-handouts", test_damaged_handouts);
  g_test_add_func ("/knowledge-reader/wrong-pages", test_wrong_pages);
  g_test_add_func ("/knowledge-reader/truncated", test_truncated);
  g_test_add_func ("/knowledge-reader/garbled", test_garbled);
  return g_test_run ();
}
