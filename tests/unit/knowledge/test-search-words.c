/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-search-words"

#include <glib.h>

#include "pal-knowledge.h"
#include "pal-region-key.h"

/* What people type, and what a therapist would expect to find: these places, whatever their order,
 * before all others. Written down before the words were searched for. */
typedef struct
{
  const char *typed;
  const char *meant; /* bases */
} Word;

static const Word english[] = {
  { "nape", "neck-back" },
  { "scruff of the neck", "neck-back" },
  { "stiff neck", "neck-side neck-back levator-scapulae" },
  { "throat", "neck-front" },
  { "adam's apple", "neck-front" },
  { "back of the head", "occiput" },
  { "crown", "head-vertex" },
  { "eyebrow", "forehead" },
  { "temple", "temple" },
  { "cheekbone", "cheek zygomatic-arch" },
  { "TMJ", "jaw" },
  { "jaw clenching", "masseter" },
  { "teeth grinding", "masseter temporalis" },
  { "behind the ear", "ear" },
  { "traps", "trapezius-upper trapezius-middle trapezius-lower" },
  { "SCM", "scm-sternal scm-clavicular" },
  { "scalenes", "scaleni" },
  { "levator", "levator-scapulae" },
  { "whiplash", "longus-colli-capitis" },
  { "rotator cuff", "supraspinatus infraspinatus teres-minor subscapularis" },
  { "delts", "deltoideus" },
  { "lats", "latissimus-dorsi" },
  { "rhomboids", "rhomboidei" },
  { "pecs", "pectoralis-major pectoralis-minor" },
  { "collarbone", "chest shoulder-front" },
  { "armpit", "axilla" },
  { "shoulder blade", "upper-back scapula-upper scapula-lower" },
  { "between the shoulder blades", "interscapular" },
  { "upper back", "upper-back interscapular" },
  { "bra line", "mid-back" },
  { "low back", "low-back" },
  { "lower back", "lower-back low-back" },
  { "small of the back", "low-back" },
  { "kidney area", "low-back" },
  { "QL", "quadratus-lumborum" },
  { "erector spinae", "iliocostalis-thoracis iliocostalis-lumborum longissimus-thoracis" },
  { "SI joint", "sacrum psis" },
  { "tailbone", "coccyx-perineum coccyx" },
  { "love handles", "abdomen-lower" },
  { "spare tyre", "abdomen-lower" },
  { "belly", "abdomen" },
  { "stomach", "abdomen abdomen-upper" },
  { "six pack", "rectus-abdominis" },
  { "obliques", "obliqui-abdominis" },
  { "side stitch", "rib-side" },
  { "rib cage", "thorax" },
  { "breastbone", "sternum" },
  { "diaphragm", "diaphragma" },
  { "pelvic floor", "pelvic-floor" },
  { "groin", "groin" },
  { "bikini line", "groin" },
  { "hip flexor", "iliopsoas" },
  { "psoas", "iliopsoas" },
  { "glutes", "gluteus-maximus gluteus-medius gluteus-minimus" },
  { "bum", "hip" },
  { "sit bones", "buttock-lower ischial-tuberosity" },
  { "sciatica", "thigh-back piriformis" },
  { "biceps", "biceps-brachii" },
  { "triceps", "triceps-brachii" },
  { "funny bone", "elbow-inner" },
  { "tennis elbow", "elbow-outer" },
  { "golfer's elbow", "elbow-inner" },
  { "carpal tunnel", "wrist" },
  { "pinky", "fingers-ulnar" },
  { "index finger", "fingers-radial" },
  { "knuckles", "hand-back knuckle-middle" },
  { "ball of the thumb", "thenar palm" },
  { "quads", "rectus-femoris vastus-medialis vastus-intermedius vastus-lateralis" },
  { "hamstrings", "biceps-femoris semitendinosus semimembranosus" },
  { "adductors", "adductor-longus-brevis adductor-magnus pectineus gracilis" },
  { "IT band", "thigh-outer tensor-fasciae-latae" },
  { "kneecap", "knee-front patella" },
  { "runner's knee", "knee-outer knee-front" },
  { "hollow of the knee", "knee-back" },
  { "calves", "calf" },
  { "shin splints", "shin tibialis-anterior tibialis-posterior" },
  { "Achilles", "heel" },
  { "ankle sprain", "ankle-outer" },
  { "arch of the foot", "sole" },
  { "instep", "foot-top" },
  { "bunion", "big-toe abductor-hallucis metatarsal-1-head" },
  { "little toe", "toes" },
};

static const Word german[] = {
  { "Nacken", "neck-back neck" },
  { "Genick", "neck-back neck" },
  { "steifer Hals", "neck-side levator-scapulae" },
  { "HWS", "neck-back neck" },
  { "Kehle", "neck-front" },
  { "Adamsapfel", "neck-front" },
  { "Hinterkopf", "occiput" },
  { "Scheitel", "head-vertex" },
  { "Schläfe", "temple" },
  { "Augenbraue", "forehead" },
  { "Backe", "cheek" },
  { "Kiefergelenk", "jaw" },
  { "Zähneknirschen", "masseter temporalis" },
  { "Kaumuskel", "masseter temporalis pterygoideus-medialis" },
  { "hinter dem Ohr", "ear" },
  { "Kapuzenmuskel", "trapezius-upper trapezius-middle trapezius-lower" },
  { "Kopfwender", "scm-sternal scm-clavicular" },
  { "Treppenmuskeln", "scaleni" },
  { "Schulterheber", "levator-scapulae" },
  { "Schleudertrauma", "longus-colli-capitis" },
  { "Rotatorenmanschette", "supraspinatus infraspinatus teres-minor subscapularis" },
  { "Deltamuskel", "deltoideus" },
  { "Latissimus", "latissimus-dorsi" },
  { "Rautenmuskel", "rhomboidei" },
  { "Brustmuskel", "pectoralis-major pectoralis-minor" },
  { "Schlüsselbein", "chest shoulder-front" },
  { "Achselhöhle", "axilla" },
  { "Schulterblatt", "upper-back scapula-upper scapula-lower" },
  { "zwischen den Schulterblättern", "interscapular" },
  { "BWS", "upper-back mid-back interscapular" },
  { "LWS", "lower-back low-back" },
  { "Kreuz", "lower-back low-back sacrum" },
  { "Lende", "lower-back low-back" },
  { "Nierengegend", "low-back" },
  { "Hexenschuss", "lower-back low-back" },
  { "Rückenstrecker", "iliocostalis-thoracis iliocostalis-lumborum longissimus-thoracis" },
  { "ISG", "sacrum psis" },
  { "Steiß", "coccyx-perineum coccyx" },
  { "Hüftspeck", "abdomen-lower" },
  { "Rettungsring", "abdomen-lower" },
  { "Taille", "abdomen-lower" },
  { "Bauch", "abdomen" },
  { "Magen", "abdomen-upper" },
  { "Sixpack", "rectus-abdominis" },
  { "Seitenstechen", "rib-side" },
  { "Brustkorb", "thorax" },
  { "Brustbein", "sternum" },
  { "Zwerchfell", "diaphragma" },
  { "Beckenboden", "pelvic-floor" },
  { "Leiste", "groin" },
  { "Hüftbeuger", "iliopsoas" },
  { "Po", "hip" },
  { "Gesäß", "hip buttock-upper buttock-lower" },
  { "Sitzknochen", "buttock-lower ischial-tuberosity" },
  { "Ischias", "thigh-back piriformis" },
  { "Bizeps", "biceps-brachii" },
  { "Trizeps", "triceps-brachii" },
  { "Musikantenknochen", "elbow-inner" },
  { "Tennisarm", "elbow-outer" },
  { "Golferarm", "elbow-inner" },
  { "Ellenbeuge", "elbow-inner" },
  { "Karpaltunnel", "wrist" },
  { "kleiner Finger", "fingers-ulnar" },
  { "Zeigefinger", "fingers-radial" },
  { "Daumenballen", "thenar palm" },
  { "Fingerknöchel", "hand-back knuckle-middle" },
  { "Quadrizeps", "rectus-femoris vastus-medialis vastus-intermedius vastus-lateralis" },
  { "Beinbeuger", "biceps-femoris semitendinosus semimembranosus" },
  { "Adduktoren", "adductor-longus-brevis adductor-magnus pectineus gracilis" },
  { "Schneidermuskel", "sartorius" },
  { "Kniescheibe", "knee-front patella" },
  { "Läuferknie", "knee-outer" },
  { "Kniekehle", "knee-back" },
  { "Wade", "calf" },
  { "Wadenmuskel", "gastrocnemius soleus" },
  { "Schienbein", "shin" },
  { "Achillessehne", "heel" },
  { "Hacke", "heel" },
  { "umgeknickt", "ankle-outer" },
  { "Fußgewölbe", "sole" },
  { "Rist", "foot-top" },
  { "großer Zeh", "big-toe" },
};

static void
check (PalKnowledge *knowledge, const Word *word, const char *language, GString *wrong)
{
  g_auto (GStrv) found = pal_knowledge_search (knowledge, word->typed, language);
  g_auto (GStrv) meant = g_strsplit (word->meant, " ", -1);
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func (g_free);
  guint n_right = 0;

  for (gsize i = 0; found[i] != NULL && first->len < g_strv_length (meant); i++)
    {
      g_autofree char *base = pal_region_key_dup_base (found[i], NULL);

      if (!g_ptr_array_find_with_equal_func (first, base, g_str_equal, NULL))
        g_ptr_array_add (first, g_steal_pointer (&base));
    }
  for (guint i = 0; i < first->len; i++)
    n_right += g_strv_contains ((const char *const *) meant, g_ptr_array_index (first, i));
  if (n_right == g_strv_length (meant))
    return;
  g_string_append_printf (wrong, "\n%s: not %s but", word->typed, word->meant);
  for (guint i = 0; i < first->len; i++)
    g_string_append_printf (wrong, " %s", (char *) g_ptr_array_index (first, i));
}

static void
assert_found (const Word *words, gsize n_words, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  g_autoptr (GString) wrong = g_string_new (NULL);

  g_assert_no_error (error);
  for (gsize i = 0; i < n_words; i++)
    check (knowledge, &words[i], language, wrong);
  g_assert_cmpstr (wrong->str, ==, "");
}

static void
test_english (void)
{
  assert_found (english, G_N_ELEMENTS (english), "en");
}

static void
test_german (void)
{
  assert_found (german, G_N_ELEMENTS (german), "de");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-words/english", test_english);
  g_test_add_func ("/search-words/german", test_german);
  return g_test_run ();
}
