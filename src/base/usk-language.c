/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-language.h"

#include <string.h>

/* Languages by what those who speak them call them, as it stands at the start
 * of a line.
 */
static const struct {
  const char *tag;
  const char *name;
} languages[] = {
  { "af", "Afrikaans" },
  { "am", "አማርኛ" },
  { "ar", "العربية" },
  { "az", "Azərbaycan dili" },
  { "be", "Беларуская" },
  { "bg", "Български" },
  { "bn", "বাংলা" },
  { "bs", "Bosanski" },
  { "ca", "Català" },
  { "cs", "Čeština" },
  { "cy", "Cymraeg" },
  { "da", "Dansk" },
  { "de", "Deutsch" },
  { "el", "Ελληνικά" },
  { "en", "English" },
  { "eo", "Esperanto" },
  { "es", "Español" },
  { "et", "Eesti" },
  { "eu", "Euskara" },
  { "fa", "فارسی" },
  { "fi", "Suomi" },
  { "fil", "Filipino" },
  { "fr", "Français" },
  { "ga", "Gaeilge" },
  { "gl", "Galego" },
  { "gu", "ગુજરાતી" },
  { "ha", "Hausa" },
  { "he", "עברית" },
  { "hi", "हिन्दी" },
  { "hr", "Hrvatski" },
  { "ht", "Kreyòl ayisyen" },
  { "hu", "Magyar" },
  { "hy", "Հայերեն" },
  { "id", "Bahasa Indonesia" },
  { "is", "Íslenska" },
  { "it", "Italiano" },
  { "ja", "日本語" },
  { "ka", "ქართული" },
  { "kk", "Қазақша" },
  { "km", "ខ្មែរ" },
  { "ko", "한국어" },
  { "ku", "Kurdî" },
  { "lo", "ລາວ" },
  { "lt", "Lietuvių" },
  { "lv", "Latviešu" },
  { "mk", "Македонски" },
  { "mn", "Монгол" },
  { "mr", "मराठी" },
  { "ms", "Bahasa Melayu" },
  { "mt", "Malti" },
  { "my", "မြန်မာ" },
  { "nb", "Norsk bokmål" },
  { "ne", "नेपाली" },
  { "nl", "Nederlands" },
  { "nn", "Norsk nynorsk" },
  { "no", "Norsk" },
  { "pa", "ਪੰਜਾਬੀ" },
  { "pl", "Polski" },
  { "ps", "پښتو" },
  { "pt", "Português" },
  { "pt-BR", "Português (Brasil)" },
  { "pt-PT", "Português (Portugal)" },
  { "ro", "Română" },
  { "ru", "Русский" },
  { "si", "සිංහල" },
  { "sk", "Slovenčina" },
  { "sl", "Slovenščina" },
  { "so", "Soomaali" },
  { "sq", "Shqip" },
  { "sr", "Српски" },
  { "sv", "Svenska" },
  { "sw", "Kiswahili" },
  { "ta", "தமிழ்" },
  { "te", "తెలుగు" },
  { "th", "ไทย" },
  { "ti", "ትግርኛ" },
  { "tl", "Tagalog" },
  { "tr", "Türkçe" },
  { "uk", "Українська" },
  { "ur", "اردو" },
  { "uz", "Oʻzbekcha" },
  { "vi", "Tiếng Việt" },
  { "yi", "ייִדיש" },
  { "yo", "Yorùbá" },
  { "zh", "中文" },
  { "zh-CN", "简体中文" },
  { "zh-Hans", "简体中文" },
  { "zh-Hant", "繁體中文" },
  { "zh-TW", "繁體中文" },
  { "zu", "IsiZulu" },
};

/* What is written from right to left unless the tag names another script. */
static const char *const right_to_left[] = { "ar",  "arc", "ckb", "dv", "fa",  "he", "iw", "ks", "mzn",
                                             "nqo", "prs", "ps",  "sd", "syr", "ug", "ur", "yi", NULL };
static const char *const right_to_left_scripts[] = { "adlm", "arab", "hebr", "nkoo", "rohg",
                                                     "samr", "syrc", "thaa", NULL };

/* The length of the name of a script in a tag. */
#define SCRIPT_LENGTH 4

static const char *
find (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strcasecmp (languages[i].tag, tag) == 0)
      return languages[i].name;

  return NULL;
}

/**
 * usk_language_get_name:
 * @tag: a language, such as "he" or "pt-BR"
 *
 * Returns: (transfer full): what those who read it call it; one that is only
 *   known without its region gets that behind it, and an unknown one is its tag.
 */
char *
usk_language_get_name (const char *tag)
{
  g_autofree char *plain = NULL;
  g_autofree char *language = NULL;
  const char *name, *region;

  g_return_val_if_fail (tag != NULL, NULL);

  plain = g_strdelimit (g_strdup (tag), "_", '-');
  name = find (plain);
  if (name != NULL)
    return g_strdup (name);

  region = strchr (plain, '-');
  language = region != NULL ? g_strndup (plain, (gsize) (region - plain)) : NULL;
  name = language != NULL ? find (language) : NULL;

  return name != NULL ? g_strdup_printf ("%s (%s)", name, region + 1) : g_strdup (tag);
}

static gboolean
is_script (const char *subtag)
{
  for (const char *p = subtag; *p != '\0'; p++)
    if (!g_ascii_isalpha (*p))
      return FALSE;

  return strlen (subtag) == SCRIPT_LENGTH;
}

/**
 * usk_language_is_right_to_left:
 * @tag: (nullable): a language, such as "he" or "az-Arab", or a locale such as "ar_EG.UTF-8"
 *
 * Returns: whether it is written from right to left; an unknown one is not.
 */
gboolean
usk_language_is_right_to_left (const char *tag)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) subtags = NULL;

  if (tag == NULL || tag[0] == '\0')
    return FALSE;

  plain = g_ascii_strdown (tag, (gssize) strcspn (tag, ".@"));
  subtags = g_strsplit (g_strdelimit (plain, "_", '-'), "-", -1);
  /* The script, where a tag has one, stands right behind the language. */
  if (subtags[0] != NULL && subtags[1] != NULL && is_script (subtags[1]))
    return g_strv_contains (right_to_left_scripts, subtags[1]);

  return subtags[0] != NULL && g_strv_contains (right_to_left, subtags[0]);
}
