/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-qr-code.h"

#include <math.h>
#include <qrencode.h>
#include <string.h>

#include "usk-error.h"

/* The standard asks for this much white around a code, in modules. */
#define QUIET_ZONE 4

/* The number of UTF-8 in the registry of encodings (ECI). */
#define ECI_UTF8 26

/* A telephone held before a screen needs this much of each module. */
#define LEAST_MODULE 3

struct _UskQrCode {
  GObject parent_instance;

  char *text;
  QRcode *code;
};

G_DEFINE_FINAL_TYPE (UskQrCode, usk_qr_code, G_TYPE_OBJECT)

static void
usk_qr_code_finalize (GObject *object)
{
  UskQrCode *self = USK_QR_CODE (object);

  g_clear_pointer (&self->code, QRcode_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (usk_qr_code_parent_class)->finalize (object);
}

static void
usk_qr_code_class_init (UskQrCodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usk_qr_code_finalize;
}

static void
usk_qr_code_init (UskQrCode *self)
{
}

/* Without a word on its encoding, readers guess, and take the umlauts of a
 * short text for Chinese.  Plain ASCII leaves nothing to guess, and older
 * readers know no such word, so it goes without.
 */
static gboolean
fill (QRinput *input, const char *text)
{
  if (!g_str_is_ascii (text) && QRinput_appendECIheader (input, ECI_UTF8) != 0)
    return FALSE;

  return QRinput_append (input, QR_MODE_8, (int) strlen (text), (const unsigned char *) text) == 0;
}

/* With version 0 the encoder takes the smallest code that holds the text. */
static QRcode *
encode (const char *text)
{
  QRinput *input = QRinput_new2 (0, QR_ECLEVEL_M);
  QRcode *code = NULL;

  if (input == NULL)
    return NULL;

  if (fill (input, text))
    code = QRcode_encodeInput (input);
  QRinput_free (input);

  return code;
}

/**
 * usk_qr_code_new:
 * @text: what to encode, in UTF-8
 * @error: return location: %USK_ERROR_INVALID, %USK_ERROR_TOO_LARGE
 *
 * The text is encoded as bytes, with a correction of errors of level M: a
 * seventh of the code may be hidden by a glare or a fold.
 *
 * Returns: (transfer full): a code, or %NULL if @text is empty, is not UTF-8
 *   or does not fit into the largest code there is.
 */
UskQrCode *
usk_qr_code_new (const char *text, GError **error)
{
  g_autoptr (UskQrCode) self = NULL;
  size_t length;

  g_return_val_if_fail (text != NULL, NULL);

  length = strlen (text);
  if (length == 0 || !g_utf8_validate (text, (gssize) length, NULL))
    {
      g_set_error (error, USK_ERROR, USK_ERROR_INVALID, "A QR code cannot hold %s",
                   length == 0 ? "an empty text; give it one"
                               : "a text that is not valid UTF-8; convert it first");
      return NULL;
    }

  self = g_object_new (USK_TYPE_QR_CODE, NULL);
  self->text = g_strdup (text);
  self->code = length <= G_MAXINT ? encode (text) : NULL;
  if (self->code == NULL)
    {
      g_set_error (error, USK_ERROR, USK_ERROR_TOO_LARGE,
                   "A text of %" G_GSIZE_FORMAT " bytes does not fit into one QR code; split it", length);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * usk_qr_code_get_text:
 * @self: a code
 *
 * Returns: (transfer none): what it says.
 */
const char *
usk_qr_code_get_text (UskQrCode *self)
{
  g_return_val_if_fail (USK_IS_QR_CODE (self), NULL);

  return self->text;
}

/**
 * usk_qr_code_get_size:
 * @self: a code
 *
 * Returns: its modules from side to side, without the white around it.
 */
guint
usk_qr_code_get_size (UskQrCode *self)
{
  g_return_val_if_fail (USK_IS_QR_CODE (self), 0);

  return (guint) self->code->width;
}

/**
 * usk_qr_code_get_whole_size:
 * @self: a code
 *
 * Returns: its modules from side to side, with the white around it.
 */
guint
usk_qr_code_get_whole_size (UskQrCode *self)
{
  g_return_val_if_fail (USK_IS_QR_CODE (self), 0);

  return usk_qr_code_get_size (self) + 2 * QUIET_ZONE;
}

/**
 * usk_qr_code_get_pixels:
 * @self: a code
 * @wanted: how large it should be, in pixels
 *
 * Returns: the size next to @wanted, with the white around it, at which each
 *   module has the same number of whole pixels, and enough for a telephone.
 */
guint
usk_qr_code_get_pixels (UskQrCode *self, double wanted)
{
  guint modules;

  g_return_val_if_fail (USK_IS_QR_CODE (self), 0);

  modules = usk_qr_code_get_whole_size (self);

  return modules * (guint) MAX (LEAST_MODULE, lround (wanted / modules));
}

/* Paper has no pixels to keep to, and neither has what is turned. */
static gboolean
has_pixels (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_group_target (cr));
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);

  return type != CAIRO_SURFACE_TYPE_PDF && type != CAIRO_SURFACE_TYPE_PS && type != CAIRO_SURFACE_TYPE_SVG &&
         matrix.xx > 0 && matrix.xx == matrix.yy && matrix.xy == 0 && matrix.yx == 0;
}

/* Goes over to pixels, with the largest whole number of them for a module.
 * What is left of the size stays white on all sides alike.
 */
static void
keep_to_pixels (cairo_t *cr, double *size, guint modules)
{
  double x = 0, y = 0, pixels = *size, unused = 0, module;

  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device_distance (cr, &pixels, &unused);
  if ((module = floor (pixels / modules + 1e-6)) < 1)
    return;

  cairo_identity_matrix (cr);
  cairo_translate (cr, round (x + (pixels - module * modules) / 2), round (y + (pixels - module * modules) / 2));
  *size = module * modules;
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
}

/* One rectangle for each run of black modules in a row, and one filling for
 * all of them: no seam can show between two that touch.
 */
static void
add_modules (cairo_t *cr, const QRcode *code, double module)
{
  for (int y = 0; y < code->width; y++)
    for (int x = 0, run; x < code->width; x += run + 1)
      {
        for (run = 0; x + run < code->width && (code->data[y * code->width + x + run] & 1) != 0;)
          run++;
        if (run > 0)
          cairo_rectangle (cr, (x + QUIET_ZONE) * module, (y + QUIET_ZONE) * module, run * module, module);
      }
}

/**
 * usk_qr_code_draw:
 * @self: a code
 * @cr: where to draw, from (0, 0)
 * @size: of a side, with the white around the code
 *
 * Draws it black on white whatever the colors around it are, since not every
 * reader knows an inverted code.  On a screen the edges fall between pixels.
 */
void
usk_qr_code_draw (UskQrCode *self, cairo_t *cr, double size)
{
  guint modules;

  g_return_if_fail (USK_IS_QR_CODE (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (size > 0);

  modules = usk_qr_code_get_whole_size (self);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, size, size);
  cairo_fill (cr);

  if (has_pixels (cr))
    keep_to_pixels (cr, &size, modules);
  add_modules (cr, self->code, size / modules);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_fill (cr);
  cairo_restore (cr);
}
