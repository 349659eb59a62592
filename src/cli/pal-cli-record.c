/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include "pal-cli-record.h"

#include <glib/gi18n-lib.h>

#include "pal-finding.h"
#include "pal-ghost.h"
#include "pal-sqlite-store.h"
#include "pal-store-sync.h"
#include "pal-stroke.h"

/* Long enough that no two of a practice's ids begin alike. */
#define SHORT_ID_LENGTH 8

struct _PalCliRecord
{
  PalSqliteStore *store;
};

/**
 * pal_cli_record_open:
 * @cli: whose folder
 * @error: a #PalStoreError
 *
 * Returns: (transfer full): the record, which stays as it is.
 */
PalCliRecord *
pal_cli_record_open (PalCli *cli, GError **error)
{
  g_autoptr (PalCliRecord) self = g_new0 (PalCliRecord, 1);
  g_autofree char *folder = cli->data_dir != NULL ? g_strdup (cli->data_dir)
                                                  : pal_sqlite_store_get_default_folder ();

  self->store = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_READ_ONLY);
  if (!pal_sqlite_store_open_sync (self->store, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Closes the record and frees it. */
void
pal_cli_record_close (PalCliRecord *self)
{
  pal_sqlite_store_close (self->store);
  g_object_unref (self->store);
  g_free (self);
}

/* Returns: (transfer none): the folder of the practice. */
const char *
pal_cli_record_get_folder (PalCliRecord *self)
{
  return pal_sqlite_store_get_folder (self->store);
}

/* Returns: whether the record is sound, as far as the quick check of SQLite tells; else @error says
 * what to do. */
gboolean
pal_cli_record_check (PalCliRecord *self, GError **error)
{
  return pal_sqlite_store_quick_check_sync (self->store, error);
}

/**
 * pal_cli_record_count:
 * @self: a record
 * @table: one of its tables
 * @error: a #PalStoreError
 *
 * Returns: how many rows it has, -1 with an error.
 */
int
pal_cli_record_count (PalCliRecord *self, const char *table, GError **error)
{
  g_autoptr (GPtrArray) rows
      = pal_store_load_sync (PAL_STORE (self->store), table, NULL, NULL, error);

  return rows != NULL ? (int) rows->len : -1;
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer compare)
{
  return ((GCompareDataFunc) compare) (*(gconstpointer *) a, *(gconstpointer *) b, NULL);
}

static GPtrArray *
load_entities (PalCliRecord *self,
               GType type,
               const char *table,
               const char *column,
               const char *value,
               GCompareDataFunc compare,
               GError **error)
{
  GPtrArray *entities;
  g_autoptr (GPtrArray) rows
      = pal_store_load_sync (PAL_STORE (self->store), table, column, value, error);

  if (rows == NULL)
    return NULL;
  entities = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (entities, pal_entity_new (type, g_ptr_array_index (rows, i)));
  g_ptr_array_sort_with_data (entities, compare_items, (gpointer) compare);
  return entities;
}

/**
 * pal_cli_record_load_clients:
 * @self: a record
 * @error: a #PalStoreError
 *
 * Returns: (transfer full) (element-type PalClient): all clients, in the order of their names.
 */
GPtrArray *
pal_cli_record_load_clients (PalCliRecord *self, GError **error)
{
  return load_entities (
      self, PAL_TYPE_CLIENT, PAL_CLIENT_TABLE, NULL, NULL, pal_client_compare, error);
}

/**
 * pal_cli_record_load_visits:
 * @self: a record
 * @client_id: (nullable): whose, %NULL for everybody's
 * @error: a #PalStoreError
 *
 * Returns: (transfer full) (element-type PalVisit): the visits, the earliest first, which know
 *   whether they are signed.
 */
GPtrArray *
pal_cli_record_load_visits (PalCliRecord *self, const char *client_id, GError **error)
{
  const char *column = client_id != NULL ? "client_id" : NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (GHashTable) is_signed = g_hash_table_new (g_str_hash, g_str_equal);

  visits = load_entities (
      self, PAL_TYPE_VISIT, PAL_VISIT_TABLE, column, client_id, pal_visit_compare, error);
  if (visits == NULL)
    return NULL;
  signatures
      = pal_store_load_sync (PAL_STORE (self->store), "signature", column, client_id, error);
  if (signatures == NULL)
    return NULL;
  for (guint i = 0; i < signatures->len; i++)
    g_hash_table_add (
        is_signed,
        (gpointer) pal_row_get_string (g_ptr_array_index (signatures, i), "visit_id"));
  for (guint i = 0; i < visits->len; i++)
    {
      PalVisit *visit = g_ptr_array_index (visits, i);

      pal_visit_set_signed (
          visit, g_hash_table_contains (is_signed, pal_entity_get_id (PAL_ENTITY (visit))));
    }
  return g_steal_pointer (&visits);
}

/* The rows of a table that belong to a client's marks, by the mark's id; each a GPtrArray. */
static GHashTable *
load_by_mark (PalCliRecord *self, const char *table, const char *client_id, GError **error)
{
  g_autoptr (GPtrArray) rows
      = pal_store_load_sync (PAL_STORE (self->store), table, "client_id", client_id, error);
  g_autoptr (GHashTable) by_mark = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      GVariant *row = g_ptr_array_index (rows, i);
      const char *mark_id = pal_row_get_string (row, "mark_id");
      GPtrArray *group = g_hash_table_lookup (by_mark, mark_id);

      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
          g_hash_table_insert (by_mark, g_strdup (mark_id), group);
        }
      g_ptr_array_add (group, g_variant_ref (row));
    }
  return g_steal_pointer (&by_mark);
}

static int
compare_strokes (gconstpointer a, gconstpointer b)
{
  return pal_stroke_compare (*(gpointer *) a, *(gpointer *) b, NULL);
}

static void
set_strokes (PalMark *mark, GPtrArray *rows)
{
  g_autoptr (GPtrArray) strokes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (strokes, pal_entity_new (PAL_TYPE_STROKE, g_ptr_array_index (rows, i)));
  g_ptr_array_sort (strokes, compare_strokes);
  pal_mark_set_strokes (mark, strokes);
}

/**
 * pal_cli_record_load_no_work:
 * @self: a record
 * @visit: a visit
 * @error: a #PalStoreError
 *
 * Returns: (transfer full) (element-type PalNoWork): where nobody was to work at that visit, see
 *   pal_no_work_was_open().
 */
GPtrArray *
pal_cli_record_load_no_work (PalCliRecord *self, PalVisit *visit, GError **error)
{
  const char *client_id = pal_entity_get_string (PAL_ENTITY (visit), "client_id");
  g_autoptr (GPtrArray) visits = pal_cli_record_load_visits (self, client_id, error);
  GPtrArray *zones = visits != NULL ? load_entities (self,
                                                     PAL_TYPE_NO_WORK,
                                                     PAL_NO_WORK_TABLE,
                                                     "client_id",
                                                     client_id,
                                                     pal_no_work_compare,
                                                     error)
                                    : NULL;
  PalVisit *next = NULL;

  for (guint i = visits != NULL ? visits->len : 0;
       i > 0 && pal_visit_compare (g_ptr_array_index (visits, i - 1), visit, NULL) > 0;
       i--)
    next = g_ptr_array_index (visits, i - 1);
  for (guint i = zones != NULL ? zones->len : 0; i > 0; i--)
    if (!pal_no_work_was_open (g_ptr_array_index (zones, i - 1), visit, next))
      g_ptr_array_remove_index (zones, i - 1);
  return zones;
}

static int
compare_created (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalEntity *first = (PalEntity *) a, *second = (PalEntity *) b;
  int order = g_strcmp0 (pal_entity_get_string (first, "created_utc"),
                         pal_entity_get_string (second, "created_utc"));

  return order != 0 ? order : g_strcmp0 (pal_entity_get_id (first), pal_entity_get_id (second));
}

/* Returns: (transfer full) (element-type PalTechniqueUse): what was used at a visit, as it was logged. */
GPtrArray *
pal_cli_record_load_technique_uses (PalCliRecord *self, const char *visit_id, GError **error)
{
  return load_entities (self,
                        PAL_TYPE_TECHNIQUE_USE,
                        PAL_TECHNIQUE_USE_TABLE,
                        "visit_id",
                        visit_id,
                        compare_created,
                        error);
}

/* Returns: (transfer full) (element-type PalHandoutItem): what stands on the hand-out of a visit. */
GPtrArray *
pal_cli_record_load_handout (PalCliRecord *self, const char *visit_id, GError **error)
{
  return load_entities (self,
                        PAL_TYPE_HANDOUT_ITEM,
                        PAL_HANDOUT_ITEM_TABLE,
                        "visit_id",
                        visit_id,
                        compare_created,
                        error);
}

/* Returns: (transfer full) (element-type PalPlanStep): the plan of a visit, in its order. */
GPtrArray *
pal_cli_record_load_plan (PalCliRecord *self, const char *visit_id, GError **error)
{
  return load_entities (self,
                        PAL_TYPE_PLAN_STEP,
                        PAL_PLAN_STEP_TABLE,
                        "visit_id",
                        visit_id,
                        pal_plan_step_compare,
                        error);
}

/**
 * pal_cli_record_load_checks:
 * @self: a record
 * @visit_id: a visit
 * @error: a #PalStoreError
 *
 * Returns: (transfer full) (element-type PalMuscleCheck): which muscles were checked at it.
 */
GPtrArray *
pal_cli_record_load_checks (PalCliRecord *self, const char *visit_id, GError **error)
{
  return load_entities (self,
                        PAL_TYPE_MUSCLE_CHECK,
                        PAL_MUSCLE_CHECK_TABLE,
                        "visit_id",
                        visit_id,
                        pal_muscle_check_compare,
                        error);
}

/* Returns: (transfer full) (element-type PalMark): one mark without what was drawn, or none. */
GPtrArray *
pal_cli_record_load_mark (PalCliRecord *self, const char *mark_id, GError **error)
{
  return load_entities (
      self, PAL_TYPE_MARK, PAL_MARK_TABLE, "id", mark_id, pal_mark_compare, error);
}

/* With where they are felt and what they were drawn with. */
static gboolean
complete_marks (PalCliRecord *self, GPtrArray *marks, GError **error)
{
  g_autoptr (GHashTable) referrals = NULL;
  g_autoptr (GHashTable) strokes = NULL;
  const char *client_id;

  if (marks->len == 0)
    return TRUE;
  client_id = pal_entity_get_string (g_ptr_array_index (marks, 0), "client_id");
  referrals = load_by_mark (self, PAL_REFERRAL_TABLE, client_id, error);
  if (referrals == NULL)
    return FALSE;
  strokes = load_by_mark (self, PAL_STROKE_TABLE, client_id, error);
  if (strokes == NULL)
    return FALSE;
  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);
      const char *id = pal_entity_get_id (PAL_ENTITY (mark));

      if (g_hash_table_contains (referrals, id))
        pal_mark_set_referral_rows (mark, g_hash_table_lookup (referrals, id));
      if (g_hash_table_contains (strokes, id))
        set_strokes (mark, g_hash_table_lookup (strokes, id));
    }
  return TRUE;
}

/**
 * pal_cli_record_load_marks:
 * @self: a record
 * @visit_id: a visit
 * @error: a #PalStoreError
 *
 * Returns: (transfer full) (element-type PalMark): its marks as they were made, with where they are
 *   felt and what they were drawn with.
 */
GPtrArray *
pal_cli_record_load_marks (PalCliRecord *self, const char *visit_id, GError **error)
{
  g_autoptr (GPtrArray) marks = load_entities (
      self, PAL_TYPE_MARK, PAL_MARK_TABLE, "visit_id", visit_id, pal_mark_compare, error);

  if (marks == NULL || !complete_marks (self, marks, error))
    return NULL;
  return g_steal_pointer (&marks);
}

/**
 * pal_cli_record_load_findings:
 * @self: a record
 * @marks: (element-type PalMark): marks of one client
 * @error: a #PalStoreError
 *
 * Returns: (transfer full) (element-type PalFinding): what they are states of.
 */
GPtrArray *
pal_cli_record_load_findings (PalCliRecord *self, GPtrArray *marks, GError **error)
{
  g_autoptr (GHashTable) meant = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *findings;

  if (marks->len == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < marks->len; i++)
    g_hash_table_add (meant, (gpointer) pal_mark_get_finding_id (g_ptr_array_index (marks, i)));
  findings
      = load_entities (self,
                       PAL_TYPE_FINDING,
                       PAL_FINDING_TABLE,
                       "client_id",
                       pal_entity_get_string (g_ptr_array_index (marks, 0), "client_id"),
                       pal_finding_compare,
                       error);
  for (guint i = findings != NULL ? findings->len : 0; i > 0; i--)
    if (!g_hash_table_contains (meant,
                                pal_entity_get_id (g_ptr_array_index (findings, i - 1))))
      g_ptr_array_remove_index (findings, i - 1);
  return findings;
}

/**
 * pal_cli_record_load_own_notes:
 * @self: a record
 * @error: a #PalStoreError
 *
 * Returns: (transfer full) (element-type PalOwnNote): what the practice has written on pages of the
 *   library, without the notes that were taken away.
 */
GPtrArray *
pal_cli_record_load_own_notes (PalCliRecord *self, GError **error)
{
  GPtrArray *notes = load_entities (
      self, PAL_TYPE_OWN_NOTE, PAL_OWN_NOTE_TABLE, NULL, NULL, pal_own_note_compare, error);

  for (guint i = notes != NULL ? notes->len : 0; i > 0; i--)
    if (pal_own_note_get_text (g_ptr_array_index (notes, i - 1)) == NULL)
      g_ptr_array_remove_index (notes, i - 1);
  return notes;
}

/* Returns: (transfer full) (element-type PalOwnTechnique): the techniques of the practice, also removed ones. */
GPtrArray *
pal_cli_record_load_own_techniques (PalCliRecord *self, GError **error)
{
  return load_entities (self,
                        PAL_TYPE_OWN_TECHNIQUE,
                        PAL_OWN_TECHNIQUE_TABLE,
                        NULL,
                        NULL,
                        pal_own_technique_compare,
                        error);
}

static PalEntityList *
load_list (PalCliRecord *self,
           GType type,
           const char *table,
           const char *client_id,
           GCompareDataFunc compare,
           GError **error)
{
  PalEntityList *list;
  g_autoptr (GPtrArray) rows
      = pal_store_load_sync (PAL_STORE (self->store), table, "client_id", client_id, error);

  if (rows == NULL)
    return NULL;
  list = pal_entity_list_new (type, table, "client_id", client_id, compare);
  pal_entity_list_set_rows (list, rows);
  return list;
}

/**
 * pal_cli_record_load_former:
 * @self: a record
 * @client_id: a client
 * @visit_id: (nullable): one of the visits, %NULL for one that has not begun
 * @visits: (out) (transfer full): all visits of the client
 * @error: a #PalStoreError
 *
 * Returns: (transfer full) (element-type PalMark): the last known states before it of what was open
 *   then, complete as from pal_cli_record_load_marks().
 */
GPtrArray *
pal_cli_record_load_former (PalCliRecord *self,
                            const char *client_id,
                            const char *visit_id,
                            PalEntityList **visits,
                            GError **error)
{
  g_autoptr (PalEntityList) all
      = load_list (self, PAL_TYPE_VISIT, PAL_VISIT_TABLE, client_id, pal_visit_compare, error);
  g_autoptr (PalEntityList) findings = NULL;
  g_autoptr (PalEntityList) marks = NULL;
  g_autoptr (GPtrArray) former = NULL;

  if (all != NULL)
    findings = load_list (
        self, PAL_TYPE_FINDING, PAL_FINDING_TABLE, client_id, pal_finding_compare, error);
  if (findings != NULL)
    marks = load_list (self, PAL_TYPE_MARK, PAL_MARK_TABLE, client_id, pal_mark_compare, error);
  if (marks == NULL)
    return NULL;
  former = pal_ghost_marks (all, findings, marks, visit_id);
  if (!complete_marks (self, former, error))
    return NULL;
  *visits = g_steal_pointer (&all);
  return g_steal_pointer (&former);
}

/* The one entity whose id begins with @prefix. */
static gpointer
find_by_prefix (GPtrArray *entities,
                const char *prefix,
                const char *none,
                const char *several,
                GError **error)
{
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”: "), prefix);
  g_autofree char *message = NULL;
  PalEntity *found = NULL;

  for (guint i = 0; i < entities->len; i++)
    {
      PalEntity *entity = g_ptr_array_index (entities, i);

      if (*prefix == '\0' || !g_str_has_prefix (pal_entity_get_id (entity), prefix))
        continue;
      if (found != NULL)
        {
          message = g_strconcat (quoted, several, NULL);
          g_set_error_literal (error, PAL_CLI_ERROR, PAL_CLI_ERROR_NOT_FOUND, message);
          return NULL;
        }
      found = entity;
    }
  if (found == NULL)
    {
      message = g_strconcat (quoted, none, NULL);
      g_set_error_literal (error, PAL_CLI_ERROR, PAL_CLI_ERROR_NOT_FOUND, message);
      return NULL;
    }
  return g_object_ref (found);
}

/**
 * pal_cli_record_find_client:
 * @self: a record
 * @prefix: a client's id or the beginning of it
 * @error: a #PalStoreError, or %PAL_CLI_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the client.
 */
PalClient *
pal_cli_record_find_client (PalCliRecord *self, const char *prefix, GError **error)
{
  g_autoptr (GPtrArray) clients = pal_cli_record_load_clients (self, error);

  if (clients == NULL)
    return NULL;
  return find_by_prefix (clients,
                         prefix,
                         _ ("no client has an id that begins so."),
                         _ ("more than one client has an id that begins so. Write more of it."),
                         error);
}

/**
 * pal_cli_record_find_visit:
 * @self: a record
 * @prefix: a visit's id or the beginning of it
 * @error: a #PalStoreError, or %PAL_CLI_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the visit.
 */
PalVisit *
pal_cli_record_find_visit (PalCliRecord *self, const char *prefix, GError **error)
{
  g_autoptr (GPtrArray) visits = pal_cli_record_load_visits (self, NULL, error);

  if (visits == NULL)
    return NULL;
  return find_by_prefix (visits,
                         prefix,
                         _ ("no visit has an id that begins so."),
                         _ ("more than one visit has an id that begins so. Write more of it."),
                         error);
}

/**
 * pal_cli_short_id:
 * @entity: a client or a visit
 *
 * Returns: (transfer full): the beginning of its id, for people.
 */
char *
pal_cli_short_id (PalEntity *entity)
{
  return g_utf8_substring (pal_entity_get_id (entity),
                           0,
                           MIN (SHORT_ID_LENGTH, g_utf8_strlen (pal_entity_get_id (entity), -1)));
}
