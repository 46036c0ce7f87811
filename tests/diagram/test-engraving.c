/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is packed comes back; what is broken or does not belong in a drawing does not. */

#include <gio/gio.h>
#include <string.h>

#include "usk-engraving.h"
#include "usk-error.h"
#include "usk-paper-moments.h"

#define PICTURE "<< /Type /XObject /Subtype /Form /BBox [ 0 0 1.5 -2 ] /Resources << /Shading << /sh5 @0 >> >> >>"

static const guint8 data[] = { 1, 0, 2, 0xff };

static const UskEngravingObject good[] = {
  { "<< /ShadingType 2 /Extend [ true false ] >>", NULL, 0 },
  { PICTURE, data, sizeof data },
};

static void
assert_refused (GBytes *packed, const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UskEngraving) engraving = usk_engraving_new (packed, &error);

  g_assert_null (engraving);
  g_assert_error (error, USK_ERROR, USK_ERROR_DAMAGED);
  if (strstr (error->message, says) == NULL)
    g_error ("\"%s\" is not in: %s", says, error->message);
}

static void
assert_object_refused (const char *dictionary, const char *says)
{
  UskEngravingObject objects[] = { { dictionary, NULL, 0 }, { PICTURE, data, sizeof data } };
  g_autoptr (GBytes) packed = usk_engraving_pack (objects, G_N_ELEMENTS (objects));

  assert_refused (packed, says);
}

static void
test_round (void)
{
  g_autoptr (GBytes) packed = usk_engraving_pack (good, G_N_ELEMENTS (good));
  g_autoptr (GBytes) again = usk_engraving_pack (good, G_N_ELEMENTS (good));
  g_autoptr (GBytes) less = usk_engraving_pack (good + 1, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (UskEngraving) engraving = usk_engraving_new (packed, &error);
  g_autoptr (UskEngraving) same = usk_engraving_new (again, &error);
  const UskEngravingObject *objects;
  guint n;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (packed, again));
  g_assert_true (usk_engraving_equal (engraving, same));
  objects = usk_engraving_get_objects (engraving, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (good));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (objects[i].dictionary, ==, good[i].dictionary);
      g_assert_cmpmem (objects[i].data, objects[i].length, good[i].data, good[i].length);
    }
  g_assert_null (objects[0].data);

  /* Alone, the picture refers to a gradient that is not there. */
  assert_refused (less, "@0");
}

static void
test_every_cut (void)
{
  g_autoptr (GBytes) packed = usk_engraving_pack (good, G_N_ELEMENTS (good));

  for (gsize length = 0; length < g_bytes_get_size (packed); length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (packed, 0, length);

      assert_refused (cut, "engraving");
    }
}

static void
test_every_bit (void)
{
  g_autoptr (GBytes) packed = usk_engraving_pack (good, G_N_ELEMENTS (good));
  gsize length;
  const guint8 *bytes = g_bytes_get_data (packed, &length);

  for (gsize i = 0; i < length * 8; i++)
    {
      guint8 *copy = g_memdup2 (bytes, length);
      g_autoptr (GBytes) changed = g_bytes_new_take (copy, length);

      copy[i / 8] ^= (guint8) (1 << i % 8);
      assert_refused (changed, "is damaged");
    }
}

static void
test_strange (void)
{
  static const char *const strange[] = {
    "<< /S /JavaScript >>",
    "<< /F 1 >>",
    "<< /ca (text) >>",
    "<< /ca <41> % >>",
    "<< /ca @0 >>",
    "<< /ca @ >>",
    "<< /ca @99999999999 >>",
    "<< /Sh5 1 >>",
    "<< /ca null >>",
    "<< /ca 1 0 R >>",
    "<< /sh5x 1 >>",
    "<< / 1 >>",
    "<< /#41 1 >>",
    "",
    "<<",
    "5",
    "/Form",
    "[ 1 ]",
    "<< /Type /Form",
    "true",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    assert_object_refused (strange[i], "not of a drawing");
}

static void
test_no_picture (void)
{
  UskEngravingObject no_data = { "<< /Subtype /Form >>", NULL, 0 };
  UskEngravingObject no_form = { "<< /Subtype /Image >>", data, sizeof data };
  g_autoptr (GBytes) without_data = usk_engraving_pack (&no_data, 1);
  g_autoptr (GBytes) without_form = usk_engraving_pack (&no_form, 1);

  assert_refused (without_data, "has no picture");
  assert_refused (without_form, "has no picture");
}

static void
test_too_much (void)
{
  gsize size = 9 * 1024 * 1024;
  g_autofree guint8 *zeros = g_malloc0 (size);
  UskEngravingObject huge = { "<< /Subtype /Form >>", zeros, size };
  g_autofree UskEngravingObject *objects = g_new (UskEngravingObject, 5000);
  g_autoptr (GBytes) packed = usk_engraving_pack (&huge, 1);
  g_autoptr (GBytes) many = NULL;

  assert_refused (packed, "too large");
  for (guint i = 0; i < 5000; i++)
    objects[i] = good[1];
  many = usk_engraving_pack (objects, 5000);
  assert_refused (many, "too many");
}

static GBytes *
deflate (gsize n_zeros)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  g_autofree guint8 *zeros = g_malloc0 (n_zeros);
  guint8 *packed = g_malloc (n_zeros / 100 + 100);
  gsize n_read, n_written;

  g_assert_cmpint (g_converter_convert (converter, zeros, n_zeros, packed, n_zeros / 100 + 100,
                                        G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL),
                   ==, G_CONVERTER_FINISHED);

  return g_bytes_new_take (packed, n_written);
}

static UskEngraving *
make_packed (const char *dictionary, GBytes *packed)
{
  UskEngravingObject object = { dictionary, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed) };
  g_autoptr (GBytes) whole = usk_engraving_pack (&object, 1);
  g_autoptr (GError) error = NULL;
  UskEngraving *engraving = usk_engraving_new (whole, &error);

  g_assert_no_error (error);

  return engraving;
}

static void
assert_does_not_unfold (UskEngraving *engraving, gsize room, const char *says)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (usk_engraving_unfold (engraving, &room, &error));
  g_assert_error (error, USK_ERROR, USK_ERROR_DAMAGED);
  if (strstr (error->message, says) == NULL)
    g_error ("\"%s\" is not in: %s", says, error->message);
}

/* A few kilobytes that want to become a few megabytes. */
static void
test_unfold (void)
{
  gsize size = 3 * 1000 * 1000, room = size + 1;
  g_autoptr (GBytes) zeros = deflate (size);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (zeros, 0, g_bytes_get_size (zeros) - 100);
  g_autoptr (UskEngraving) bomb = make_packed ("<< /Subtype /Form /Filter /FlateDecode >>", zeros);
  g_autoptr (UskEngraving) twice =
    make_packed ("<< /Subtype /Form /Filter [ /FlateDecode /FlateDecode ] >>", zeros);
  g_autoptr (UskEngraving) broken = make_packed ("<< /Subtype /Form /Filter /FlateDecode >>", cut);
  g_autoptr (UskEngraving) plain = make_packed ("<< /Subtype /Form >>", zeros);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_bytes_get_size (zeros), <, size / 900);
  g_assert_true (usk_engraving_unfold (bomb, &room, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (room, ==, 1);
  g_assert_true (usk_engraving_unfold (plain, &room, &error));
  g_assert_cmpuint (room, ==, 1);
  assert_does_not_unfold (bomb, size - 1, "unfolds to more");
  assert_does_not_unfold (bomb, 0, "unfolds to more");
  assert_does_not_unfold (twice, size, "packed twice");
  assert_does_not_unfold (broken, size, "cannot be unpacked");
}

static void
test_moments (void)
{
  static const double stills[] = { 1.5, 3, 4, 9 };
  g_autoptr (UskScene) scene = usk_scene_new ("one", "skin");
  double moments[USK_MAX_PAPER_MOMENTS];

  g_assert_cmpuint (usk_paper_moments_choose (scene, moments), ==, 1);
  g_assert_cmpfloat (moments[0], ==, 0);
  usk_scene_set_play (scene, USK_SCENE_PLAY_LOOP, 10, stills, 4);
  g_assert_cmpuint (usk_paper_moments_choose (scene, moments), ==, 1);
  g_assert_cmpfloat (moments[0], ==, 1.5);
  usk_scene_set_cover (scene, 2);
  g_assert_cmpuint (usk_paper_moments_choose (scene, moments), ==, 1);
  g_assert_cmpfloat (moments[0], ==, 4);
  usk_scene_set_play (scene, USK_SCENE_PLAY_ONCE, 10, stills, 4);
  g_assert_cmpuint (usk_paper_moments_choose (scene, moments), ==, 2);
  g_assert_cmpfloat (moments[0], ==, 1.5);
  g_assert_cmpfloat (moments[1], ==, 9);
  usk_scene_set_play (scene, USK_SCENE_PLAY_ONCE, 10, stills, 1);
  g_assert_cmpuint (usk_paper_moments_choose (scene, moments), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engraving/round", test_round);
  g_test_add_func ("/engraving/every-cut", test_every_cut);
  g_test_add_func ("/engraving/every-bit", test_every_bit);
  g_test_add_func ("/engraving/strange", test_strange);
  g_test_add_func ("/engraving/no-picture", test_no_picture);
  g_test_add_func ("/engraving/too-much", test_too_much);
  g_test_add_func ("/engraving/unfold", test_unfold);
  g_test_add_func ("/engraving/moments", test_moments);

  return g_test_run ();
}
