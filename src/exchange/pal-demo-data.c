/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-demo"

#include "pal-demo-private.h"

#include <glib/gi18n-lib.h>

#define FRONT PAL_VIEW_FRONT
#define BACK PAL_VIEW_BACK
#define LEFT PAL_SIDE_LEFT
#define RIGHT PAL_SIDE_RIGHT
#define CLIENT PAL_AUTHOR_CLIENT
#define THERAPIST PAL_AUTHOR_THERAPIST
#define REGION PAL_SHAPE_REGION
#define POINT PAL_SHAPE_POINT

#define ACHE PAL_QUALITY_ACHE
#define STIFF PAL_QUALITY_STIFFNESS
#define SHOOTING PAL_QUALITY_SHOOTING
#define STABBING PAL_QUALITY_STABBING
#define THROBBING PAL_QUALITY_THROBBING
#define TINGLING PAL_QUALITY_PINS_AND_NEEDLES
#define BURNING PAL_QUALITY_BURNING
#define HEAVY PAL_QUALITY_HEAVY
#define TENDER PAL_QUALITY_TENDERNESS

#define FAMILIAR PAL_FAMILIAR_FAMILIAR
#define SIMILAR PAL_FAMILIAR_SIMILAR
#define UNFAMILIAR PAL_FAMILIAR_UNFAMILIAR
#define NOTHING PAL_FAMILIAR_NOTHING_FELT

/* Trigger-point sites and inmost points of the figure, in millimetres. */
const PalDemoPlace pal_demo_places[PAL_DEMO_N_PLACES] = {
  [PAL_DEMO_TRAPEZIUS] = { "shoulder-top", "trapezius-upper", BACK, 78.8, 314.8 },
  [PAL_DEMO_TRAPEZIUS_FRONT] = { "shoulder-top", "trapezius-upper", FRONT, -91.5, 326.8 },
  [PAL_DEMO_TRAPEZIUS_LOWER] = { "interscapular", "trapezius-lower", BACK, 82.5, 436.5 },
  [PAL_DEMO_LEVATOR] = { "shoulder-top", "levator-scapulae", BACK, 45.5, 304.2 },
  [PAL_DEMO_SUBOCCIPITAL] = { "neck-back", "suboccipitales", BACK, 21.8, 224.5 },
  [PAL_DEMO_SPLENIUS] = { "neck-back", "splenius-capitis", BACK, 36.0, 217.5 },
  [PAL_DEMO_SCM] = { "neck-front", "scm-sternal", FRONT, -23.8, 297.2 },
  [PAL_DEMO_SCALENE] = { "neck-side", "scaleni", FRONT, -46.2, 304.2 },
  [PAL_DEMO_INFRASPINATUS] = { "scapula-lower", "infraspinatus", BACK, 120.2, 379.5 },
  [PAL_DEMO_SUPRASPINATUS] = { "scapula-upper", "supraspinatus", BACK, 95.0, 356.2 },
  [PAL_DEMO_TERES_MINOR] = { "scapula-lower", "teres-minor", BACK, 136.2, 411.0 },
  [PAL_DEMO_RHOMBOID] = { "interscapular", "rhomboidei", BACK, 57.5, 359.2 },
  [PAL_DEMO_DELTOID] = { "shoulder-front", "deltoideus", FRONT, -160.8, 369.8 },
  [PAL_DEMO_PECTORAL] = { "chest", "pectoralis-major", FRONT, -78.8, 446.5 },
  [PAL_DEMO_QUADRATUS] = { "low-back", "quadratus-lumborum", BACK, 58.2, 680.8 },
  [PAL_DEMO_MULTIFIDUS] = { "low-back", "multifidi-rotatores", BACK, 13.2, 728.8 },
  [PAL_DEMO_GLUTEUS_MEDIUS] = { "buttock-upper", "gluteus-medius", BACK, 103.8, 786.2 },
  [PAL_DEMO_GLUTEUS_MINIMUS] = { "buttock-upper", "gluteus-minimus", BACK, 121.0, 822.8 },
  [PAL_DEMO_PIRIFORMIS] = { "buttock-lower", "piriformis", BACK, 94.5, 858.2 },
  [PAL_DEMO_TEMPORALIS] = { "temple", "temporalis", FRONT, -72.5, 131.8 },
  [PAL_DEMO_MASSETER] = { "cheek", "masseter", FRONT, -55.2, 192.2 },
  [PAL_DEMO_NECK_BACK] = { "neck-back", NULL, BACK, 20.4, 220.4 },
  [PAL_DEMO_NECK_SIDE] = { "neck-side", NULL, BACK, 53.3, 295.1 },
  [PAL_DEMO_SHOULDER_TOP] = { "shoulder-top", NULL, BACK, 68.7, 315.9 },
  [PAL_DEMO_SHOULDER_FRONT] = { "shoulder-front", NULL, FRONT, -165.2, 359.7 },
  [PAL_DEMO_SHOULDER_SIDE] = { "shoulder-side", NULL, FRONT, -220.4, 411.4 },
  [PAL_DEMO_SHOULDER_BACK] = { "shoulder-back", NULL, BACK, 177.4, 391.2 },
  [PAL_DEMO_INTERSCAPULAR] = { "interscapular", NULL, BACK, 42.8, 447.7 },
  [PAL_DEMO_MID_BACK] = { "mid-back", NULL, BACK, 49.4, 578.4 },
  [PAL_DEMO_LOW_BACK] = { "low-back", NULL, BACK, 51.5, 686.4 },
  [PAL_DEMO_SACRUM] = { "sacrum", NULL, BACK, 20.5, 793.7 },
  [PAL_DEMO_BUTTOCK] = { "buttock-upper", NULL, BACK, 81.6, 793.4 },
  [PAL_DEMO_TEMPLE] = { "temple", NULL, FRONT, -65.2, 105.8 },
  [PAL_DEMO_FOREHEAD] = { "forehead", NULL, FRONT, -27.9, 119.1 },
  [PAL_DEMO_OCCIPUT] = { "occiput", NULL, BACK, 30.0, 127.5 },
  [PAL_DEMO_THIGH_BACK] = { "thigh-back", NULL, BACK, 82.9, 1011.5 },
};

/* Nobody has these names. Most family names are words for “example” in some language. */
const PalDemoClient pal_demo_clients[PAL_DEMO_N_CLIENTS] = {
  { "Anna", "Beispiel", "Anni", "1979-04-12", "de", NC_ ("demo", "Bookkeeper, sits all day"),
    NC_ ("demo", "Wears varifocals; screen a little too high."),
    9, 3, 7,
    { { PAL_DEMO_NECK_BACK, RIGHT, CLIENT, REGION, "876654432", ACHE | STIFF, 0, { NULL },
        NC_ ("demo", "Worst on waking and after long calls.") },
      { PAL_DEMO_TEMPLE, RIGHT, CLIENT, POINT, "6543.2<1x", THROBBING, 0, { NULL },
        NC_ ("demo", "Headache twice a week.") },
      { PAL_DEMO_TRAPEZIUS, RIGHT, THERAPIST, POINT, "877654=32", 0, FAMILIAR,
        { "temple", "neck-side" }, NC_ ("demo", "Firm band, jumps under the finger.") },
      { PAL_DEMO_LEVATOR, RIGHT, THERAPIST, POINT, ".65543<x.", 0, SIMILAR, { "neck-side" }, NULL },
      { PAL_DEMO_SUBOCCIPITAL, RIGHT, THERAPIST, POINT, "...5.432x", 0, FAMILIAR, { "forehead" },
        NULL } },
    { NC_ ("demo", "Intake. Headaches since the new desk. No red flags."),
      NC_ ("demo", "Turns further to the right; slept through twice."),
      NC_ ("demo", "One headache in two weeks.") } },
  { "Tomás", "Ejemplo", NULL, "1986-11-30", "es", NC_ ("demo", "Plasterer"), NULL,
    8, 5, 7,
    { { PAL_DEMO_SHOULDER_FRONT, RIGHT, CLIENT, REGION, "77655555", ACHE | STABBING, 0, { NULL },
        NC_ ("demo", "Overhead work.") },
      { PAL_DEMO_SHOULDER_SIDE, RIGHT, CLIENT, REGION, "6.544444", ACHE, 0, { NULL }, NULL },
      { PAL_DEMO_INFRASPINATUS, RIGHT, THERAPIST, POINT, "8765555=", 0, FAMILIAR,
        { "shoulder-front" }, NC_ ("demo", "Client says: that is exactly the pain.") },
      { PAL_DEMO_DELTOID, RIGHT, THERAPIST, POINT, "654<4..x", 0, UNFAMILIAR, { NULL }, NULL },
      { PAL_DEMO_PECTORAL, RIGHT, THERAPIST, POINT, "..5554=4", 0, NOTHING, { NULL }, NULL } },
    { NC_ ("demo", "Right-handed. Pain on lifting the arm above the shoulder."),
      NC_ ("demo", "No change for three weeks: talked about a change of plan."),
      NC_ ("demo", "Same again. Letter to the doctor suggested.") } },
  { "נועה", "דוגמה", NULL, "1992-07-03", "he", NC_ ("demo", "Violinist"),
    NC_ ("demo", "Prefers to write Hebrew on the form."),
    7, 4, 7,
    { { PAL_DEMO_NECK_SIDE, LEFT, CLIENT, REGION, "7654332", ACHE | HEAVY, 0, { NULL }, NULL },
      { PAL_DEMO_TRAPEZIUS_FRONT, LEFT, THERAPIST, POINT, "8765433", 0, FAMILIAR, { "temple" },
        "כואב בזמן נגינה" },
      { PAL_DEMO_SCALENE, LEFT, THERAPIST, POINT, ".6654x.", 0, SIMILAR, { "upper-arm-front" },
        NULL },
      { PAL_DEMO_MASSETER, LEFT, THERAPIST, POINT, "..5432x", 0, FAMILIAR, { "jaw" }, NULL } },
    { NC_ ("demo", "Concert in six weeks."), NULL,
      NC_ ("demo", "Concert went well. Fortnightly from now on.") } },
  { "Seán", "O'Imaginary", "Shay", "1968-01-22", "en", NC_ ("demo", "Lorry driver"),
    NC_ ("demo", "Says “grand” to everything; ask twice."),
    6, 6, 7,
    { { PAL_DEMO_LOW_BACK, LEFT, CLIENT, REGION, "445677", ACHE | STIFF, 0, { NULL }, NULL },
      { PAL_DEMO_THIGH_BACK, LEFT, CLIENT, REGION, "..2456", SHOOTING | TINGLING, 0, { NULL },
        NC_ ("demo", "New: runs down the back of the thigh.") },
      { PAL_DEMO_QUADRATUS, LEFT, THERAPIST, POINT, "55667>", 0, SIMILAR, { "buttock-upper" },
        NULL },
      { PAL_DEMO_GLUTEUS_MINIMUS, LEFT, THERAPIST, POINT, "..45=6", 0, FAMILIAR, { "thigh-back" },
        NULL } },
    { NC_ ("demo", "Long hauls, little sleep."), NC_ ("demo", "Worse after the week in the cab."),
      NC_ ("demo", "Getting worse over three visits: advised to see the doctor before the next "
                   "treatment.") } },
  { "Margit", "Muster", NULL, "1955-09-17", "de", NC_ ("demo", "Retired; allotment garden"),
    NC_ ("demo", "Warm table, please."),
    6, 8, 10,
    { { PAL_DEMO_LOW_BACK, RIGHT, CLIENT, REGION, "665432", ACHE | STIFF, 0, { NULL }, NULL },
      { PAL_DEMO_LOW_BACK, LEFT, CLIENT, REGION, "543.2x", ACHE, 0, { NULL }, NULL },
      { PAL_DEMO_GLUTEUS_MEDIUS, RIGHT, THERAPIST, POINT, "765433", 0, FAMILIAR, { "low-back" },
        NULL },
      { PAL_DEMO_MULTIFIDUS, RIGHT, THERAPIST, POINT, ".554<x", 0, UNFAMILIAR, { NULL }, NULL } },
    { NC_ ("demo", "After digging. Lies well on the side only."), NULL,
      NC_ ("demo", "Digs again, with a longer spade.") } },
  { "Jean-Luc", "Fictif", "\"Le Chat\"", "1974-05-28", "fr", NC_ ("demo", "Baker"), NULL,
    5, 2, 7,
    { { PAL_DEMO_INTERSCAPULAR, LEFT, CLIENT, REGION, "65432", BURNING, 0, { NULL }, NULL },
      { PAL_DEMO_RHOMBOID, LEFT, THERAPIST, POINT, "765=3", 0, FAMILIAR, { NULL }, NULL },
      { PAL_DEMO_TRAPEZIUS_LOWER, LEFT, THERAPIST, POINT, ".654x", 0, SIMILAR, { NULL }, NULL } },
    { NC_ ("demo", "Lifts flour sacks at four in the morning."), NULL, NULL },
    "heavier" },
  { "Priya", "Namuna", NULL, "1990-02-14", "hi", NC_ ("demo", "Programmer"), NULL,
    5, 9, 7,
    { { PAL_DEMO_SHOULDER_TOP, RIGHT, CLIENT, REGION, "76544", ACHE | TENDER, 0, { NULL }, NULL },
      { PAL_DEMO_SHOULDER_TOP, LEFT, CLIENT, REGION, "65433", ACHE, 0, { NULL }, NULL },
      { PAL_DEMO_TRAPEZIUS, RIGHT, THERAPIST, POINT, "8765<", 0, FAMILIAR, { "temple", "jaw" },
        NULL },
      { PAL_DEMO_TRAPEZIUS, LEFT, THERAPIST, POINT, "7654=", 0, SIMILAR, { "neck-side" }, NULL } },
    { NC_ ("demo", "Both sides, right more."), NC_ ("demo", "Bought a second screen."), NULL },
    "female" },
  { "Olu", "Specimen", NULL, "2016-12-05", "en", NC_ ("demo", "At school, swims"), NULL,
    4, 12, 7,
    { { PAL_DEMO_SHOULDER_BACK, LEFT, CLIENT, POINT, "542x", STABBING, 0, { NULL }, NULL },
      { PAL_DEMO_TERES_MINOR, LEFT, THERAPIST, POINT, "653x", 0, FAMILIAR, { NULL }, NULL },
      { PAL_DEMO_SUPRASPINATUS, LEFT, THERAPIST, POINT, ".432", 0, SIMILAR, { "shoulder-side" },
        NULL } },
    { NC_ ("demo", "Since the change to butterfly."), NULL, NC_ ("demo", "Swims without pain.") },
    "child" },
  { "Grete", "Platzhalter", NULL, "1948-03-09", "de", NC_ ("demo", "Retired teacher"),
    NC_ ("demo", "Blood thinner: light pressure only."),
    4, 15, 14,
    { { PAL_DEMO_NECK_BACK, LEFT, CLIENT, REGION, "4433", STIFF, 0, { NULL }, NULL },
      { PAL_DEMO_OCCIPUT, LEFT, CLIENT, REGION, "3.2x", ACHE, 0, { NULL }, NULL },
      { PAL_DEMO_SPLENIUS, LEFT, THERAPIST, POINT, "5443", 0, SIMILAR, { "head-vertex" }, NULL } },
    { NC_ ("demo", "Stiff when looking over the shoulder in the car."), NULL, NULL } },
  { "ليلى", "مثال", NULL, "1988-10-19", "ar", NC_ ("demo", "Nurse, nights"), NULL,
    3, 4, 7,
    { { PAL_DEMO_SACRUM, RIGHT, CLIENT, REGION, "654", ACHE, 0, { NULL }, NULL },
      { PAL_DEMO_PIRIFORMIS, RIGHT, THERAPIST, POINT, "765", 0, FAMILIAR, { "thigh-back" }, NULL },
      { PAL_DEMO_BUTTOCK, RIGHT, CLIENT, REGION, ".54", HEAVY, 0, { NULL }, NULL } },
    { NC_ ("demo", "Night shifts on her feet."), NULL, NULL } },
  { "Kim", "Sample & Sons", NULL, "1982-06-25", "en", NC_ ("demo", "Removals"), NULL,
    2, 11, 7,
    { { PAL_DEMO_MID_BACK, RIGHT, CLIENT, REGION, "54", ACHE, 0, { NULL }, NULL },
      { PAL_DEMO_SCM, RIGHT, THERAPIST, POINT, ".4", 0, NOTHING, { NULL }, NULL } },
    { NULL, NULL, NULL } },
  { "Noor", "Template", NULL, "1995-08-08", "nl", NULL, NULL,
    1, 3, 7,
    { { PAL_DEMO_FOREHEAD, RIGHT, CLIENT, REGION, "5", ACHE, 0, { NULL }, NULL },
      { PAL_DEMO_TEMPORALIS, RIGHT, THERAPIST, POINT, "6", 0, FAMILIAR, { "temple" }, NULL } },
    { NC_ ("demo", "First visit."), NULL, NULL } },
};

/**
 * pal_demo_place_get_point:
 * @place: a place
 * @side: left or right
 *
 * Returns: the point on that side, in millimetres of its view.
 */
PalPoint
pal_demo_place_get_point (const PalDemoPlace *place, PalSide side)
{
  return (PalPoint){ side == PAL_SIDE_LEFT ? -place->u : place->u, place->v };
}
