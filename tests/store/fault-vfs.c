/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fault-vfs"

#include "fault-vfs.h"

#include <errno.h>
#include <signal.h>
#include <sqlite3.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} FaultFile;

/* The store's thread writes while the test's thread arms and reads. */
static GMutex lock;
static struct
{
  gboolean armed;
  FaultOp op;
  guint nth;
  gboolean for_ever;
  int rc;
  guint n_calls;
  guint n_fired;
} fault;

static FaultKill *kill_state;
static sqlite3_vfs *usual;
static int last_errno;

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

/* The code that the disk would give for a call of this kind, or SQLITE_OK. */
static int
strike (FaultOp op)
{
  static const int io_codes[] = {
    [FAULT_WRITE] = SQLITE_IOERR_WRITE,       [FAULT_SYNC] = SQLITE_IOERR_FSYNC,
    [FAULT_TRUNCATE] = SQLITE_IOERR_TRUNCATE, [FAULT_OPEN] = SQLITE_CANTOPEN,
    [FAULT_CREATE] = SQLITE_CANTOPEN,         [FAULT_DELETE] = SQLITE_IOERR_DELETE,
    [FAULT_INDEX] = SQLITE_IOERR_SHMMAP,
  };
  int rc = SQLITE_OK;

  g_mutex_lock (&lock);
  last_errno = 0;
  if (fault.armed && fault.op == op)
    {
      fault.n_calls++;
      if (fault.n_calls == fault.nth || (fault.n_calls > fault.nth && fault.for_ever))
        {
          fault.n_fired++;
          last_errno = fault.rc == SQLITE_IOERR ? EIO : 0;
          rc = fault.rc == SQLITE_IOERR ? io_codes[op] : fault.rc;
        }
    }
  g_mutex_unlock (&lock);
  return rc;
}

/* Files ---------------------------------------------------------------------------------------------- */

static int
file_close (sqlite3_file *file)
{
  return real (file)->pMethods->xClose (real (file));
}

static int
file_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return real (file)->pMethods->xRead (real (file), data, size, offset);
}

static int
file_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  const sqlite3_io_methods *methods = real (file)->pMethods;
  int rc = strike (FAULT_WRITE);

  if (rc != SQLITE_OK)
    {
      /* Half of it arrives, as it may. */
      methods->xWrite (real (file), data, size / 2, offset);
      return rc;
    }
  if (kill_state != NULL)
    {
      if (kill_state->budget < size)
        {
          methods->xWrite (real (file), data, (int) kill_state->budget, offset);
          kill_state->killed = TRUE;
          raise (SIGKILL);
        }
      kill_state->budget -= size;
    }
  return methods->xWrite (real (file), data, size, offset);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int rc = strike (FAULT_TRUNCATE);

  return rc != SQLITE_OK ? rc : real (file)->pMethods->xTruncate (real (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  int rc = strike (FAULT_SYNC);

  return rc != SQLITE_OK ? rc : real (file)->pMethods->xSync (real (file), flags);
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xLock (real (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xUnlock (real (file), level);
}

static int
file_check_reserved_lock (sqlite3_file *file, int *reserved)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), reserved);
}

static int
file_control (sqlite3_file *file, int op, void *data)
{
  return real (file)->pMethods->xFileControl (real (file), op, data);
}

static int
file_sector_size (sqlite3_file *file)
{
  return real (file)->pMethods->xSectorSize (real (file));
}

static int
file_characteristics (sqlite3_file *file)
{
  return real (file)->pMethods->xDeviceCharacteristics (real (file));
}

static int
file_shm_map (sqlite3_file *file, int page, int page_size, int extend, void volatile **memory)
{
  int rc = strike (FAULT_INDEX);

  return rc != SQLITE_OK
             ? rc
             : real (file)->pMethods->xShmMap (real (file), page, page_size, extend, memory);
}

static int
file_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  int rc = real (file)->pMethods->xShmLock (real (file), offset, n, flags);

  /* Lock 0 is that of the writer, from the beginning of its transaction to the end. */
  if (kill_state != NULL && offset == 0 && (flags & SQLITE_SHM_EXCLUSIVE) != 0 && rc == SQLITE_OK)
    kill_state->in_transaction = (flags & SQLITE_SHM_LOCK) != 0;
  return rc;
}

static void
file_shm_barrier (sqlite3_file *file)
{
  real (file)->pMethods->xShmBarrier (real (file));
}

static int
file_shm_unmap (sqlite3_file *file, int remove)
{
  return real (file)->pMethods->xShmUnmap (real (file), remove);
}

static const sqlite3_io_methods file_methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

/* The file system ------------------------------------------------------------------------------------ */

static int
vfs_open (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int exists = 0;
  int rc = strike (FAULT_OPEN);

  file->pMethods = NULL;
  if (rc == SQLITE_OK && (flags & SQLITE_OPEN_CREATE) != 0 && name != NULL)
    {
      usual->xAccess (usual, name, SQLITE_ACCESS_EXISTS, &exists);
      if (!exists)
        rc = strike (FAULT_CREATE);
    }
  if (rc != SQLITE_OK)
    return rc;
  self->real = (sqlite3_file *) (self + 1);
  rc = usual->xOpen (usual, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    file->pMethods = &file_methods;
  return rc;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  int rc = strike (FAULT_DELETE);

  return rc != SQLITE_OK ? rc : usual->xDelete (usual, name, sync_folder);
}

static int
vfs_get_last_error (sqlite3_vfs *vfs, int size, char *text)
{
  if (last_errno != 0)
    return last_errno;
  return usual->xGetLastError (usual, size, text);
}

/**
 * fault_vfs_register:
 *
 * Makes the VFS known to SQLite under the name %FAULT_VFS.
 */
void
fault_vfs_register (void)
{
  static sqlite3_vfs vfs;

  usual = sqlite3_vfs_find (NULL);
  g_assert_nonnull (usual);
  vfs = *usual;
  vfs.iVersion = 1;
  vfs.pNext = NULL;
  vfs.zName = FAULT_VFS;
  vfs.szOsFile = (int) sizeof (FaultFile) + usual->szOsFile;
  vfs.xOpen = vfs_open;
  vfs.xDelete = vfs_delete;
  vfs.xGetLastError = vfs_get_last_error;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, FALSE), ==, SQLITE_OK);
}

void
fault_vfs_arm (FaultOp op, guint nth, gboolean for_ever, int rc)
{
  g_mutex_lock (&lock);
  fault.armed = TRUE;
  fault.op = op;
  fault.nth = nth;
  fault.for_ever = for_ever;
  fault.rc = rc;
  fault.n_calls = 0;
  fault.n_fired = 0;
  g_mutex_unlock (&lock);
}

/**
 * fault_vfs_disarm:
 *
 * Returns: how many calls failed since the VFS was armed.
 */
guint
fault_vfs_disarm (void)
{
  guint n_fired;

  g_mutex_lock (&lock);
  fault.armed = FALSE;
  n_fired = fault.n_fired;
  g_mutex_unlock (&lock);
  return n_fired;
}

/**
 * fault_vfs_set_kill:
 * @kill: when the program is to be ended, and how it was
 */
void
fault_vfs_set_kill (FaultKill *kill)
{
  kill_state = kill;
}
