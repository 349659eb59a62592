/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "touch-screen.h"

#include <gio/gio.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

#include "widget-test.h"

/* The numbers of gdk/broadway/broadway-protocol.h: what a viewer tells, and what it is told. */
enum
{
  EVENT_TOUCH = 5,
  EVENT_CONFIGURE = 11,
  EVENT_SCREEN_SIZE = 12,
  EVENT_ROUNDTRIP = 14,
};

enum
{
  OP_NEW_SURFACE = 2,
  OP_DESTROY_SURFACE = 7,
  OP_MOVE_RESIZE = 8,
  OP_UPLOAD_TEXTURE = 13,
  OP_SET_NODES = 15,
  OP_ROUNDTRIP = 16,
  N_OPS,
};

/* How many bytes follow the others. */
static const gsize fixed_sizes[N_OPS] = { 3, 0, 0, 2, 2, 2, 2, 2, 0, 4, 0, 0, 2, 0, 4, 0, 0 };

#define SCREEN_WIDTH 1400
#define SCREEN_HEIGHT 1000

#define FRAME_BINARY 0x02
#define FRAME_LAST 0x80
#define FRAME_MASKED 0x80

struct _TouchScreen
{
  GSubprocess *server;
  GSocketConnection *connection;
  GThread *reader;
  GMutex lock; /* of what follows */
  guint32 serial;
  gint32 surface; /* the newest */
  gint16 x, y;    /* where it is on the screen */
  guint16 width, height;
  gboolean closing;

  guint n_sent;
  guint n_arrived;
};

static guint16
find_free_port (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);

  g_assert_cmpint (port, !=, 0);
  g_socket_listener_close (listener);
  return port;
}

static void
write_all (TouchScreen *self, const void *data, gsize length)
{
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (self->connection));
  g_autoptr (GError) error = NULL;

  /* Nobody listens any more to an answer that is given while it is closed. */
  if (!g_output_stream_write_all (out, data, length, NULL, NULL, &error) && !self->closing)
    g_assert_no_error (error);
}

static gboolean
read_all (TouchScreen *self, void *data, gsize length)
{
  GInputStream *in = g_io_stream_get_input_stream (G_IO_STREAM (self->connection));
  gsize n_read = 0;

  return g_input_stream_read_all (in, data, length, &n_read, NULL, NULL) && n_read == length;
}

/* Under the lock. What a viewer says goes masked, as the standard of web sockets wants it. */
static void
tell (TouchScreen *self, gint32 event, const gint32 *numbers, guint n_numbers)
{
  const guint8 mask[4] = { 1, 2, 3, 4 };
  gint32 words[16];
  guint8 frame[2 + sizeof mask + sizeof words];
  const guint8 *bytes = (const guint8 *) words;
  gsize length = (3 + n_numbers) * sizeof *words;

  g_assert_cmpuint (3 + n_numbers, <=, G_N_ELEMENTS (words));
  words[0] = GINT32_TO_BE (event);
  words[1] = GINT32_TO_BE ((gint32) self->serial);
  words[2] = GINT32_TO_BE ((gint32) (g_get_monotonic_time () / 1000));
  for (guint i = 0; i < n_numbers; i++)
    words[3 + i] = GINT32_TO_BE (numbers[i]);
  frame[0] = FRAME_LAST | FRAME_BINARY;
  frame[1] = (guint8) (FRAME_MASKED | length);
  memcpy (frame + 2, mask, sizeof mask);
  for (gsize i = 0; i < length; i++)
    frame[6 + i] = bytes[i] ^ mask[i % sizeof mask];
  write_all (self, frame, 6 + length);
}

static guint32
take (const guint8 **data, gsize size)
{
  guint32 value = 0;

  for (gsize i = 0; i < size; i++)
    value |= (guint32) (*data)[i] << (8 * i);
  *data += size;
  return value;
}

static void
move_or_resize (TouchScreen *self, const guint8 **data)
{
  gint32 surface = (gint32) take (data, 2);
  guint32 flags = take (data, 1);
  gint16 x = self->x, y = self->y;
  guint16 width = self->width, height = self->height;

  if ((flags & 1) != 0)
    {
      x = (gint16) take (data, 2);
      y = (gint16) take (data, 2);
    }
  if ((flags & 2) != 0)
    {
      width = (guint16) take (data, 2);
      height = (guint16) take (data, 2);
    }
  if (surface == self->surface)
    {
      self->x = x;
      self->y = y;
      self->width = width;
      self->height = height;
    }
  tell (self, EVENT_CONFIGURE, (gint32[]){ surface, x, y, width, height }, 5);
}

/* As much of what the server says as is needed to go on. */
static void
handle (TouchScreen *self, const guint8 *data, gsize length)
{
  const guint8 *end = data + length;

  while (data < end)
    {
      guint32 op = take (&data, 1);

      self->serial = take (&data, 4);
      g_assert_cmpuint (op, <, N_OPS);
      switch (op)
        {
        case OP_NEW_SURFACE:
          self->surface = (gint32) take (&data, 2);
          self->x = (gint16) take (&data, 2);
          self->y = (gint16) take (&data, 2);
          self->width = (guint16) take (&data, 2);
          self->height = (guint16) take (&data, 2);
          break;
        case OP_MOVE_RESIZE:
          move_or_resize (self, &data);
          break;
        case OP_UPLOAD_TEXTURE:
          take (&data, 4);
          {
            guint32 size = take (&data, 4);

            data += size;
          }
          break;
        case OP_SET_NODES:
          take (&data, 2);
          {
            guint32 n_words = take (&data, 4);

            data += 4 * (gsize) n_words;
          }
          break;
        case OP_ROUNDTRIP:
          {
            gint32 surface = (gint32) take (&data, 2);
            gint32 tag = (gint32) take (&data, 4);

            tell (self, EVENT_ROUNDTRIP, (gint32[]){ surface, tag }, 2);
          }
          break;
        default:
          data += fixed_sizes[op];
        }
    }
}

static gpointer
read_frames (gpointer user_data)
{
  TouchScreen *self = user_data;
  guint8 head[2], size[8];

  while (read_all (self, head, sizeof head))
    {
      guint64 length = head[1] & 0x7f;
      gsize n_size = length == 126 ? 2 : (length == 127 ? 8 : 0);
      g_autofree guint8 *data = NULL;

      if (n_size > 0)
        {
          if (!read_all (self, size, n_size))
            break;
          length = 0;
          for (gsize i = 0; i < n_size; i++)
            length = length << 8 | size[i];
        }
      data = g_malloc (length + 1);
      if (!read_all (self, data, length))
        break;
      g_mutex_lock (&self->lock);
      if ((head[0] & 0x0f) == FRAME_BINARY)
        handle (self, data, length);
      g_mutex_unlock (&self->lock);
    }
  return NULL;
}

/* In the child: a test that fails must not leave its server behind. */
static void
die_with_parent (gpointer user_data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

/* The server needs a moment before it listens. */
static GSocketConnection *
connect_to (guint16 port)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  gint64 patience = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  GSocketConnection *connection;

  do
    connection = g_socket_client_connect_to_host (client, "127.0.0.1", port, NULL, NULL);
  while (connection == NULL && g_get_monotonic_time () < patience);
  g_assert_nonnull (connection);
  return connection;
}

static void
shake_hands (TouchScreen *self, guint16 port)
{
  g_autofree char *request = g_strdup_printf ("GET /socket HTTP/1.1\r\n"
                                              "Host: 127.0.0.1:%u\r\n"
                                              "Upgrade: websocket\r\n"
                                              "Connection: Upgrade\r\n"
                                              "Origin: http://127.0.0.1:%u\r\n"
                                              "Sec-WebSocket-Key: cGFscGF0ZSBmaW5nZXJzIQ==\r\n"
                                              "Sec-WebSocket-Version: 13\r\n"
                                              "Sec-WebSocket-Protocol: broadway\r\n\r\n",
                                              port,
                                              port);
  g_autoptr (GString) answer = g_string_new (NULL);
  char letter;

  write_all (self, request, strlen (request));
  while (!g_str_has_suffix (answer->str, "\r\n\r\n"))
    {
      g_assert_true (read_all (self, &letter, 1));
      g_string_append_c (answer, letter);
    }
  g_assert_nonnull (strstr (answer->str, " 101 "));
}

/**
 * touch_screen_new:
 *
 * To be called before GTK is begun, which then shows itself there.
 *
 * Returns: (transfer full): a screen with a viewer.
 */
TouchScreen *
touch_screen_new (void)
{
  TouchScreen *self = g_new0 (TouchScreen, 1);
  guint16 port = find_free_port ();
  g_autofree char *port_text = g_strdup_printf ("%u", port);
  g_autofree char *display = g_strdup_printf (":%u", port);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) error = NULL;

  g_mutex_init (&self->lock);
  g_subprocess_launcher_set_child_setup (launcher, die_with_parent, NULL, NULL);
  self->server = g_subprocess_launcher_spawn (launcher,
                                              &error,
                                              "gtk4-broadwayd",
                                              "--address",
                                              "127.0.0.1",
                                              "--port",
                                              port_text,
                                              display,
                                              NULL);
  g_assert_no_error (error);
  self->connection = connect_to (port);
  shake_hands (self, port);
  self->reader = g_thread_new ("viewer", read_frames, self);
  g_mutex_lock (&self->lock);
  tell (self, EVENT_SCREEN_SIZE, (gint32[]){ SCREEN_WIDTH, SCREEN_HEIGHT, 1 }, 3);
  g_mutex_unlock (&self->lock);

  g_setenv ("GDK_BACKEND", "broadway", TRUE);
  g_setenv ("BROADWAY_DISPLAY", display, TRUE);
  g_unsetenv ("GSK_RENDERER");
  return self;
}

void
touch_screen_free (TouchScreen *self)
{
  g_mutex_lock (&self->lock);
  self->closing = TRUE;
  g_socket_shutdown (g_socket_connection_get_socket (self->connection), TRUE, TRUE, NULL);
  g_mutex_unlock (&self->lock);
  g_thread_join (self->reader);
  g_object_unref (self->connection);
  g_subprocess_force_exit (self->server);
  g_subprocess_wait (self->server, NULL, NULL);
  g_object_unref (self->server);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gboolean
arrived_cb (TouchScreen *self, GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCH_END:
      self->n_arrived++;
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

/* Counts the touches that arrive at a window, so that touch_screen_send() can wait for them. */
void
touch_screen_watch (TouchScreen *self, GtkWidget *window)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "event", G_CALLBACK (arrived_cb), self);
  gtk_widget_add_controller (window, controller);
  self->n_sent = self->n_arrived = 0;
}

static gboolean
all_arrived (gpointer data)
{
  TouchScreen *self = data;

  return self->n_arrived >= self->n_sent;
}

/**
 * touch_screen_send:
 * @self: a screen
 * @kind: what the finger does
 * @finger: which, from 1
 * @widget: a widget in the window that is watched
 * @x: pixels of the widget
 * @y: pixels of the widget
 *
 * Returns when the window got it.
 */
void
touch_screen_send (
    TouchScreen *self, TouchKind kind, guint finger, GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t there;
  double surface_x, surface_y;
  gint32 at_x, at_y;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &here, &there));
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  at_x = (gint32) lround (there.x + surface_x);
  at_y = (gint32) lround (there.y + surface_y);
  g_mutex_lock (&self->lock);
  tell (self,
        EVENT_TOUCH,
        (gint32[]){ (gint32) kind,
                    self->surface,
                    (gint32) finger,
                    finger == 1,
                    self->x + at_x,
                    self->y + at_y,
                    at_x,
                    at_y,
                    0 },
        9);
  g_mutex_unlock (&self->lock);
  self->n_sent++;
  widget_test_wait (all_arrived, self);
}
