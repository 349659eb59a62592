/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-side-words.h"

typedef struct
{
  const char *sides; /* "", "l", "r" or "lr" */
  const char *text;
} Sentence;

static const Sentence english[] = {
  /* a place */
  { "l", "Left shoulder is tight" },
  { "r", "pain in the right hip" },
  { "l", "Pulls down the left arm into the thumb" },
  { "r", "worse on the right" },
  { "l", "Tender to the left of the spine" },
  { "r", "to the right of L5" },
  { "l", "left-sided headache" },
  { "r", "Right: tight, ropey" },
  { "l", "headache, left" },
  { "l", "Left" },
  { "r", "her right is worse in the morning" },
  { "l", "upper left, deep ache" },
  { "r", "the RIGHT knee clicks" },
  { "r", "the “right” shoulder blade" },
  { "l", "started in the left calf after the run" },
  { "r", "felt right behind, no: in the right buttock" },
  { "l", "The left is stiffer today" },
  { "r", "lying on the right shoulder hurts" },
  { "l", "numb fingers on left hand" },
  { "r", "hit her right back ribs" },
  { "l", "right at the edge of the left scapula" },
  { "r", "nothing left to do on the right hip" },
  /* both */
  { "lr", "left and right the same" },
  { "lr", "right more than left" },
  { "lr", "Left/right difference when lifting the arm" },
  { "lr", "both shoulders" },
  { "lr", "bilateral tension" },
  { "lr", "On both sides of the spine" },
  { "lr", "either side of the neck" },
  { "lr", "L > R" },
  { "lr", "left 5, right 3" },
  /* short */
  { "l", "L shoulder" },
  { "r", "R hip flexor short" },
  { "l", "Lt. trapezius" },
  { "r", "rt knee" },
  { "r", "r knee clicks" },
  { "l", "pain (L)" },
  { "l", "l calf cramps at night" },
  { "r", "RHS worse" },
  /* what is left, who left */
  { "", "There is some pain left" },
  { "", "no tenderness left" },
  { "", "two sessions left" },
  { "", "Nothing is left of the swelling" },
  { "", "left over from the accident" },
  { "", "She left the table feeling lighter" },
  { "", "left early" },
  { "", "Client left happy" },
  { "", "was left with a dull ache" },
  { "", "only a little stiffness left" },
  { "", "The pain has left" },
  { "", "left work because of it" },
  { "", "much less tension left after the session" },
  /* right now, all right */
  { "", "hurts right now" },
  { "", "right after getting up" },
  { "", "Feels all right" },
  { "", "right below the shoulder blade" },
  { "", "right in the middle of the back" },
  { "", "That is the right pressure" },
  { "", "not quite right yet" },
  { "", "went right through to the chest" },
  { "", "knows the right to refuse" },
  { "", "pain came right back" },
  { "", "Right, so we try again next week" },
  { "", "elbow at a right angle" },
  { "", "it feels right" },
  { "", "found the right spot" },
  { "", "it is right there" },
  /* who is not: hands, movements, positions */
  { "", "left-handed" },
  { "", "right-handed tennis player" },
  { "", "worse when turning the head to the left" },
  { "", "Rotation to the right limited" },
  { "", "sleeps on the left side" },
  { "", "looking left pinches" },
  { "", "pain when looking over the left shoulder" },
  { "", "she has three weeks of work left" },
  { "r", "turning to the left hurts on the right" },
  /* letters that are no sides */
  { "", "L5 irritated" },
  { "", "between L 4 and L 5" },
  { "", "drinks 2 L of water" },
  { "", "sent by Dr. R. Miller" },
  { "", "R.O.M. full" },
  { "", "" },
  { "", "tight" },
  { "", "bright light, fright, leftovers, copyright" },
  { "", "both heat and rest help" },
};

static const Sentence german[] = {
  /* a place */
  { "l", "linke Schulter verspannt" },
  { "r", "Schmerz im rechten Knie" },
  { "l", "Der linke Trapez ist hart" },
  { "r", "rechts schlimmer" },
  { "l", "links neben der Wirbelsäule" },
  { "r", "zieht in den rechten Arm" },
  { "l", "strahlt nach links aus" },
  { "r", "zur Rechten des Nabels" },
  { "l", "linkes Handgelenk geschwollen" },
  { "r", "rechtes Ohr" },
  { "l", "an der linken Seite" },
  { "r", "mit rechtem Fuß umgeknickt" },
  { "l", "in linker Wade Krämpfe" },
  { "r", "Rechte Hüfte blockiert" },
  { "l", "linksseitiger Kopfschmerz" },
  { "r", "rechtsseitig verspannt" },
  { "l", "linkerseits mehr Tonus" },
  { "l", "linksbetont" },
  { "r", "RECHTS tiefer Schmerz" },
  { "r", "Recht gut, aber rechts noch steif" },
  { "l", "Links." },
  { "r", "Liegen auf der rechten Schulter schmerzt" },
  { "l", "die linke ist kräftiger" },
  { "r", "rechtes „Auge“ des Gesäßes" },
  { "l", "Kribbeln im linken kleinen Finger" },
  /* both */
  { "lr", "links und rechts gleich" },
  { "lr", "rechts mehr als links" },
  { "lr", "beidseits verspannt" },
  { "lr", "beide Schultern hochgezogen" },
  { "lr", "auf beiden Seiten" },
  { "lr", "bds. druckempfindlich" },
  { "lr", "Bilateral gleich" },
  { "lr", "re > li" },
  { "lr", "links 5, rechts 3" },
  { "lr", "beidseitiger Hartspann" },
  { "lr", "li/re unterschiedlich" },
  /* short */
  { "l", "li. Schulter" },
  { "r", "re. Knie schmerzt" },
  { "l", "Schmerz li" },
  { "r", "re Hüfte" },
  { "l", "Li. Nacken verspannt" },
  { "l", "lks. Wade" },
  { "r", "Schulter R" },
  { "l", "(L) Wade" },
  /* other words */
  { "", "kam rechtzeitig" },
  { "", "geht ihr recht gut" },
  { "", "Recht auf Auskunft erklärt" },
  { "", "Rechtshänderin" },
  { "", "ist Linkshänder" },
  { "", "im rechten Winkel gebeugt" },
  { "", "Das ist das rechte Maß" },
  { "", "zur rechten Zeit" },
  { "", "kommt damit zurecht" },
  { "", "arbeitet als Rechtsanwältin" },
  { "", "aufrechte Haltung" },
  { "", "aufrecht sitzen hilft" },
  { "", "Die Rechte des Klienten besprochen" },
  { "", "Links zu den Übungen geschickt" },
  { "", "hat es links liegen lassen" },
  { "", "recht häufig Kopfweh" },
  { "", "senkrecht nach unten" },
  { "", "gerechtfertigt" },
  { "", "linkisch, blinkt, Blinker" },
  { "", "beides hilft" },
  { "", "beide Male besser" },
  { "", "Re-Test nach vier Wochen" },
  { "", "Re: Termin am Montag" },
  { "", "L5 gereizt" },
  { "", "zwischen L 4 und L 5" },
  { "", "trinkt 2 L Wasser" },
  { "", "überwiesen von Dr. R. Huber" },
  /* movements and positions */
  { "", "Schmerz beim Drehen nach links" },
  { "", "wenn sie den Kopf nach rechts dreht" },
  { "", "Rotation nach rechts eingeschränkt" },
  { "", "schläft auf der linken Seite" },
  { "", "Blick nach links zieht" },
  { "", "Seitneigung rechts schmerzt nicht" },
  { "r", "Drehen nach links schmerzt rechts" },
  { "l", "Zieht zur linken Schläfe" },
  { "r", "Liegt rechts am Rippenbogen" },
  { "", "liegt am liebsten auf der rechten Seite" },
  { "", "Blick über die linke Schulter schmerzt" },
  { "", "" },
  { "", "verspannt" },
};

static void
check (const Sentence *sentences, guint n, const char *language)
{
  guint n_wrong = 0;

  g_assert_cmpuint (n, >=, 60);
  for (guint i = 0; i < n; i++)
    {
      PalSideWords found = pal_side_words_find (sentences[i].text, language);
      const char *expected = sentences[i].sides;
      const char *sides = found == PAL_SIDE_WORDS_BOTH    ? "lr"
                          : found == PAL_SIDE_WORDS_LEFT  ? "l"
                          : found == PAL_SIDE_WORDS_RIGHT ? "r"
                                                          : "";

      if (g_strcmp0 (sides, expected) != 0)
        {
          g_test_message ("“%s” gave “%s” instead of “%s”", sentences[i].text, sides, expected);
          n_wrong++;
        }
    }
  g_assert_cmpuint (n_wrong, ==, 0);
}

static void
test_english (void)
{
  check (english, G_N_ELEMENTS (english), "en_GB.UTF-8");
}

static void
test_german (void)
{
  check (german, G_N_ELEMENTS (german), "de");
}

/* In another language nothing is claimed, and no text does harm. */
static void
test_languages (void)
{
  static const char *const bytes[] = { "\xff\xfe left", "’", "' left '", "l", "r.", "-left-", "\n\n" };

  g_assert_cmpint (pal_side_words_find ("left shoulder", "fr"), ==, PAL_SIDE_WORDS_NONE);
  g_assert_cmpint (pal_side_words_find (NULL, "en"), ==, PAL_SIDE_WORDS_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    {
      pal_side_words_find (bytes[i], "en");
      pal_side_words_find (bytes[i], "de");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/side-words/english", test_english);
  g_test_add_func ("/analysis/side-words/german", test_german);
  g_test_add_func ("/analysis/side-words/languages", test_languages);
  return g_test_run ();
}
