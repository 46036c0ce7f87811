/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Makes engravings: lets cairo draw a scene into a PDF of one page and keeps what
 * a handout needs of it.  cairo writes the same gradient anew for each shape, each
 * in several objects; what is left of some hundreds are some dozens, which a
 * handout can take over in no time.
 */

#include "usk-engraver.h"

#include <cairo-pdf.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "usk-engraving.h"
#include "usk-error.h"
#include "usk-print-style.h"

/* Points on the longer side.  Larger than on any paper, so that cairo's steps of
 * 1/256 point and the cells of patterns, which are whole points, are fine enough.
 */
#define SIZE 1000.0

typedef struct {
  qpdf_data qpdf;
  GRegex *reference;
  GArray *objects;    /* UskEngravingObject, which own what they point to */
  GHashTable *done;   /* from the number of an object to what stands for it, text */
  GHashTable *shared; /* from a dictionary and its data to its "@INDEX" */
} Engraver;

static const char *reduce (Engraver *self, int id);

static void
clear_object (gpointer data)
{
  UskEngravingObject *object = data;

  g_free ((char *) object->dictionary);
  free ((guint8 *) object->data);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw (UskDiagram *diagram, UskScene *scene, double seconds, gboolean monochrome, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double aspect = usk_diagram_get_aspect (diagram, scene);
  double width = SIZE * MIN (1, aspect), height = SIZE / MAX (1, aspect);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = usk_diagram_draw (diagram, scene, monochrome ? usk_print_style_get_monochrome () : NULL,
                                     seconds, cr, width, height, NULL, error);
  cairo_status_t status;

  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn)
    return NULL;
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, USK_ERROR, USK_ERROR_RENDER, "Cairo cannot draw the scene \"%s\": %s",
               usk_scene_get_id (scene), cairo_status_to_string (status));

  return NULL;
}

/* qpdf answers a wrong question with something harmless and remembers it. */
static gboolean
check (Engraver *self, GError **error)
{
  qpdf_error problem = NULL;

  if (qpdf_has_error (self->qpdf))
    problem = qpdf_get_error (self->qpdf);
  else if (qpdf_more_warnings (self->qpdf))
    problem = qpdf_next_warning (self->qpdf);
  if (problem == NULL)
    return TRUE;

  g_set_error (error, USK_ERROR, USK_ERROR_RENDER, "Cairo's page of a scene cannot be read: %s",
               qpdf_get_error_full_text (self->qpdf, problem));

  return FALSE;
}

static gboolean
replace_cb (const GMatchInfo *match, GString *result, gpointer user_data)
{
  g_autofree char *id = g_match_info_fetch (match, 1);

  g_string_append (result, reduce (user_data, atoi (id)));

  return FALSE;
}

/* Puts what stands for an object in the place of each reference to it. */
static char *
reduce_text (Engraver *self, const char *text)
{
  return g_regex_replace_eval (self->reference, text, -1, 0, 0, replace_cb, self, NULL);
}

/* Returns the reference to an object, which is added if there is none like it. */
static const char *
share (Engraver *self, char *dictionary, guint8 *data, gsize length)
{
  UskEngravingObject object = { dictionary, data, length };
  g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, length);
  g_autofree char *key = g_strconcat (dictionary, sum, NULL);
  const char *reference = g_hash_table_lookup (self->shared, key);
  char *added;

  if (reference != NULL)
    {
      clear_object (&object);
      return reference;
    }

  added = g_strdup_printf ("@%u", self->objects->len);
  g_array_append_val (self->objects, object);
  g_hash_table_insert (self->shared, g_steal_pointer (&key), added);

  return added;
}

static const char *
share_stream (Engraver *self, qpdf_oh stream, const char *more)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, stream);
  g_autofree char *text = NULL;
  unsigned char *data = NULL;
  size_t length = 0;

  qpdf_oh_remove_key (self->qpdf, dictionary, "/Length");
  text = g_strdup (qpdf_oh_unparse (self->qpdf, dictionary));
  text[strlen (text) - strlen (">>")] = '\0';
  qpdf_oh_get_stream_data (self->qpdf, stream, qpdf_dl_none, NULL, &data, &length);

  {
    g_autofree char *whole = g_strconcat (text, more, ">>", NULL);

    return share (self, reduce_text (self, whole), data, length);
  }
}

static char *
reduce_plain (Engraver *self, qpdf_oh object)
{
  g_autofree char *resolved = g_strdup (qpdf_oh_unparse_resolved (self->qpdf, object));
  char *text = reduce_text (self, resolved);

  if (qpdf_oh_is_dictionary (self->qpdf, object) && qpdf_oh_has_key (self->qpdf, object, "/ShadingType"))
    return g_strdup (share (self, text, NULL, 0));

  return text;
}

/* Streams cannot stand in others, and gradients stand in many places; all else is
 * put where it is referred to.
 */
static const char *
reduce (Engraver *self, int id)
{
  const char *done = g_hash_table_lookup (self->done, GINT_TO_POINTER (id));
  qpdf_oh object;
  char *text;

  if (done != NULL)
    return done;

  object = qpdf_get_object_by_id (self->qpdf, id, 0);
  if (qpdf_oh_is_stream (self->qpdf, object))
    text = g_strdup (share_stream (self, object, ""));
  else
    text = reduce_plain (self, object);
  g_hash_table_insert (self->done, GINT_TO_POINTER (id), text);

  return text;
}

static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, " %s", g_ascii_formatd (buffer, sizeof buffer, "%.9f", number));
}

/* The page becomes a form that fills the unit square, as an image does. */
static void
share_page (Engraver *self)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh page = qpdf_get_page_n (qpdf, 0);
  qpdf_oh box = qpdf_oh_get_key (qpdf, page, "/MediaBox");
  g_autoptr (GString) more = g_string_new ("/Type /XObject /Subtype /Form /BBox ");

  g_string_append (more, qpdf_oh_unparse_resolved (qpdf, box));
  g_string_append (more, " /Resources ");
  g_string_append (more, qpdf_oh_unparse (qpdf, qpdf_oh_get_key (qpdf, page, "/Resources")));
  g_string_append (more, " /Matrix [");
  append_number (more, 1 / qpdf_oh_get_numeric_value (qpdf, qpdf_oh_get_array_item (qpdf, box, 2)));
  g_string_append (more, " 0 0");
  append_number (more, 1 / qpdf_oh_get_numeric_value (qpdf, qpdf_oh_get_array_item (qpdf, box, 3)));
  g_string_append (more, " 0 0 ] ");

  share_stream (self, qpdf_oh_get_key (qpdf, page, "/Contents"), more->str);
}

static gboolean
read_page (Engraver *self, GBytes *pdf, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  qpdf_silence_errors (self->qpdf);
  qpdf_set_suppress_warnings (self->qpdf, QPDF_TRUE);
  qpdf_read_memory (self->qpdf, "scene", data, length, NULL);
  if (!check (self, error))
    return FALSE;
  share_page (self);

  return check (self, error);
}

static GBytes *
reduce_page (GBytes *pdf, GError **error)
{
  g_autoptr (GRegex) reference = g_regex_new ("\\b([0-9]+) 0 R\\b", G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GArray) objects = g_array_new (FALSE, FALSE, sizeof (UskEngravingObject));
  g_autoptr (GHashTable) done = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Engraver self = { qpdf_init (), reference, objects, done, shared };
  GBytes *packed = NULL;

  g_array_set_clear_func (objects, clear_object);
  if (read_page (&self, pdf, error))
    packed = usk_engraving_pack ((const UskEngravingObject *) (gpointer) objects->data, objects->len);
  qpdf_cleanup (&self.qpdf);

  return packed;
}

/**
 * usk_engraver_engrave:
 * @diagram: a drawing
 * @scene: a scene of it
 * @seconds: second of the scene
 * @monochrome: whether for paper in black and white
 * @error: return location: what usk_diagram_draw() and usk_engraving_new() say
 *
 * Any thread may do this.  The same scene gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the engraving, packed.
 */
GBytes *
usk_engraver_engrave (UskDiagram *diagram, UskScene *scene, double seconds, gboolean monochrome, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (UskEngraving) engraving = NULL;

  g_return_val_if_fail (USK_IS_DIAGRAM (diagram), NULL);
  g_return_val_if_fail (USK_IS_SCENE (scene), NULL);

  pdf = draw (diagram, scene, seconds, monochrome, error);
  packed = pdf != NULL ? reduce_page (pdf, error) : NULL;

  /* What no kiosk would take is better found where the drawing is. */
  engraving = packed != NULL ? usk_engraving_new (packed, error) : NULL;

  return engraving != NULL ? g_steal_pointer (&packed) : NULL;
}
