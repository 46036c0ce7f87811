/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "usk-pages"

#include "usk-handout-page-private.h"

#include <glib/gi18n.h>

#include "usk-split.h"
#include "usk-visit-bar.h"

G_DEFINE_FINAL_TYPE (UskHandoutPage, usk_handout_page, USK_TYPE_PAGE)

/* A handout that cannot be made matters more than a printer that does not work. */
static void
update_state (UskHandoutPage *self)
{
  const char *text = self->told != NULL ? self->told : usk_handout_printing_get_text (self->printing);

  if (usk_handout_maker_has_failed (self->maker))
    text = _("This handout cannot be made right now. Please ask the staff.");
  gtk_label_set_label (self->state, text);
  gtk_widget_set_visible (GTK_WIDGET (self->state), text[0] != '\0');
}

static UskHandoutWays
find_ways (UskHandoutPage *self)
{
  UskHandoutWays ways = 0;

  if (self->staffed)
    ways |= USK_HANDOUT_WAYS_STAFF;
  if (usk_handout_printing_is_configured (self->printing))
    ways |= USK_HANDOUT_WAYS_PRINTER;
  if (usk_handout_printing_is_ready (self->printing))
    ways |= USK_HANDOUT_WAYS_READY;
  if (usk_handout_maker_get_handout (self->maker) != NULL)
    ways |= USK_HANDOUT_WAYS_MADE;
  if (usk_handout_subject_get_treatment (self->subject) != NULL)
    ways |= USK_HANDOUT_WAYS_PHONE;

  return ways;
}

static void
update (UskHandoutPage *self)
{
  usk_handout_buttons_set_ways (self->buttons, find_ways (self));
  usk_handout_choices_set_has_forms (self->choices, usk_handout_subject_has_short_form (self->subject));
  update_state (self);
}

static UskHandoutOptions *
build_options (UskHandoutPage *self)
{
  UskHandoutOptions *options = usk_handout_options_copy (self->site);

  usk_handout_subject_fill_options (self->subject, options);
  options->brief = usk_handout_choices_is_brief (self->choices);
  options->large_print = usk_handout_choices_is_large_print (self->choices);
  options->paper = usk_handout_choices_is_a4 (self->choices) ? USK_PAPER_A4 : USK_PAPER_LETTER;
  options->monochrome = usk_handout_choices_is_monochrome (self->choices);

  return options;
}

static void
make_handout (UskHandoutPage *self)
{
  g_autoptr (UskHandoutOptions) options = NULL;
  g_autoptr (GError) error = NULL;

  if (usk_handout_subject_is_empty (self->subject))
    return;

  if (!usk_handout_subject_set_language (self->subject, usk_handout_choices_get_language (self->choices), &error))
    {
      usk_handout_maker_fail (self->maker, error);
      return;
    }

  options = build_options (self);
  usk_handout_maker_make (self->maker, usk_handout_subject_get_library (self->subject), options);
}

/* The old handout stays in view until there is a new one, or none. */
static void
on_maker_changed_cb (UskHandoutPage *self)
{
  g_clear_object (&self->making_hold);
  if (usk_handout_maker_is_busy (self->maker))
    self->making_hold = usk_page_hold (USK_PAGE (self), "a handout that is made");
  else
    usk_handout_preview_set_handout (self->preview, usk_handout_maker_get_handout (self->maker));
  gtk_widget_set_visible (GTK_WIDGET (self->preview), !usk_handout_maker_has_failed (self->maker));
  update (self);
}

static void
usk_handout_page_shown (UskPage *page)
{
  UskHandoutPage *self = USK_HANDOUT_PAGE (page);

  if (self->staffed)
    return;

  usk_handout_printing_ask (self->printing);
  update (self);
}

static void
usk_handout_page_hidden (UskPage *page)
{
  usk_sheet_close (USK_HANDOUT_PAGE (page)->sheet);
}

/* Forgets what the handout was about, and not how the visitor wants handouts. */
static void
clear (UskHandoutPage *self)
{
  usk_sheet_close (self->sheet);
  g_clear_pointer (&self->told, g_free);
  usk_handout_printing_reset (self->printing);
  usk_handout_subject_clear (self->subject);
  usk_handout_choices_forget_form (self->choices);
  usk_handout_maker_stop (self->maker);
}

static void
usk_handout_page_reset (UskPage *page)
{
  UskHandoutPage *self = USK_HANDOUT_PAGE (page);

  clear (self);
  gtk_label_set_label (self->about, "");
  usk_handout_choices_reset (self->choices);
}

/* What it still makes nobody will see. */
static void
drop_maker (UskHandoutPage *self)
{
  g_clear_object (&self->making_hold);
  if (self->maker == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->maker, self);
  usk_handout_maker_stop (self->maker);
  g_clear_object (&self->maker);
}

/* What another printer still answers is of no interest. */
static void
drop_printer (UskHandoutPage *self)
{
  if (self->printing == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->printing, self);
  usk_handout_printing_reset (self->printing);
  g_clear_object (&self->printing);
}

static void
set_printer (UskHandoutPage *self, UskPrinter *printer)
{
  drop_printer (self);
  self->printing = usk_handout_printing_new (printer);
  g_signal_connect_object (self->printing, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/* What is on the screen is known only now. */
static void
usk_handout_page_constructed (GObject *object)
{
  UskHandoutPage *self = USK_HANDOUT_PAGE (object);
  UskLibrary *library = usk_page_get_library (USK_PAGE (self));
  g_autoptr (UskPrinter) no_printer = usk_printer_new (NULL, NULL, 1);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) languages = usk_library_list_languages (library, &error);

  G_OBJECT_CLASS (usk_handout_page_parent_class)->constructed (object);

  self->maker = usk_handout_maker_new (usk_page_get_clinic (USK_PAGE (self)));
  g_signal_connect_object (self->maker, "changed", G_CALLBACK (on_maker_changed_cb), self, G_CONNECT_SWAPPED);
  self->subject = usk_handout_subject_new (library, usk_page_get_questions (USK_PAGE (self)));
  set_printer (self, no_printer);
  if (languages == NULL)
    {
      g_message ("There is no choice of languages: %s", error->message);
      languages = g_new0 (char *, 1);
    }
  usk_handout_choices_set_languages (self->choices, (const char *const *) languages,
                                     usk_library_get_language (library));
}

static void
usk_handout_page_dispose (GObject *object)
{
  UskHandoutPage *self = USK_HANDOUT_PAGE (object);

  drop_maker (self);
  drop_printer (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_HANDOUT_PAGE);

  G_OBJECT_CLASS (usk_handout_page_parent_class)->dispose (object);
}

static void
usk_handout_page_finalize (GObject *object)
{
  UskHandoutPage *self = USK_HANDOUT_PAGE (object);

  g_clear_pointer (&self->site, usk_handout_options_free);
  g_clear_object (&self->subject);
  g_free (self->told);

  G_OBJECT_CLASS (usk_handout_page_parent_class)->finalize (object);
}

static gboolean
open_subject (UskHandoutPage *self, GError **error)
{
  g_autofree char *about = usk_handout_subject_describe (self->subject, error);

  if (about == NULL)
    return FALSE;

  gtk_label_set_label (self->about, about);
  make_handout (self);

  return TRUE;
}

static gboolean
usk_handout_page_take_over (UskPage *page, UskPage *page_before, GError **error)
{
  UskHandoutPage *self = USK_HANDOUT_PAGE (page);
  UskHandoutPage *before = USK_HANDOUT_PAGE (page_before);

  usk_handout_choices_take_over (self->choices, before->choices);
  if (usk_handout_subject_is_empty (before->subject))
    return TRUE;
  usk_handout_subject_take_over (self->subject, before->subject);

  return open_subject (self, error);
}

static void
usk_handout_page_class_init (UskHandoutPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  UskPageClass *page_class = USK_PAGE_CLASS (klass);

  object_class->constructed = usk_handout_page_constructed;
  object_class->dispose = usk_handout_page_dispose;
  object_class->finalize = usk_handout_page_finalize;
  page_class->shown = usk_handout_page_shown;
  page_class->hidden = usk_handout_page_hidden;
  page_class->reset = usk_handout_page_reset;
  page_class->take_over = usk_handout_page_take_over;

  usk_handout_page_install_actions (widget_class);

  g_type_ensure (USK_TYPE_HANDOUT_BUTTONS);
  g_type_ensure (USK_TYPE_HANDOUT_CHOICES);
  g_type_ensure (USK_TYPE_HANDOUT_PREVIEW);
  g_type_ensure (USK_TYPE_SHEET);
  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_VISIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-handout-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPage, preview);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPage, about);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPage, state);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPage, choices);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPage, split);
  gtk_widget_class_bind_template_child (widget_class, UskHandoutPage, sheet);
  gtk_widget_class_bind_template_callback (widget_class, make_handout);
}

static void
usk_handout_page_init (UskHandoutPage *self)
{
  GActionGroup *actions;

  self->site = usk_handout_options_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  actions = usk_handout_choices_create_actions (self->choices);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "handout", actions);
  g_object_unref (actions);
}

/**
 * usk_handout_page_set_site:
 * @self: a handout page
 * @site: the name, the phone and the logo that stand on every handout
 * @printer: where visitors print
 * @staffed: whether somebody of the staff sits here, who may see dialogs
 */
void
usk_handout_page_set_site (UskHandoutPage *self, const UskHandoutOptions *site, UskPrinter *printer,
                           gboolean staffed)
{
  g_return_if_fail (USK_IS_HANDOUT_PAGE (self));
  g_return_if_fail (site != NULL);
  g_return_if_fail (USK_IS_PRINTER (printer));

  usk_handout_options_free (self->site);
  self->site = usk_handout_options_copy (site);
  self->staffed = staffed;
  set_printer (self, printer);
}

/**
 * usk_handout_page_open:
 * @self: a handout page
 * @treatment: (nullable): the treatment to tell of
 * @choices: (nullable): what to compare
 * @claims: (nullable): the claims to answer
 * @matter: (nullable): what matters most to the visitor
 * @error: return location: what the library says
 *
 * Begins a handout of one of these at least.
 *
 * Returns: whether there is such a thing.
 */
gboolean
usk_handout_page_open (UskHandoutPage *self, const char *treatment, const char *const *choices,
                       const char *const *claims, const char *matter, GError **error)
{
  g_return_val_if_fail (USK_IS_HANDOUT_PAGE (self), FALSE);

  clear (self);
  usk_handout_subject_set (self->subject, treatment, choices, claims, matter);

  return open_subject (self, error);
}

/**
 * usk_handout_page_get_handout:
 * @self: a handout page
 *
 * Returns: (transfer none) (nullable): the handout, once it is made.
 */
UskHandout *
usk_handout_page_get_handout (UskHandoutPage *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_PAGE (self), NULL);

  return usk_handout_maker_get_handout (self->maker);
}

/**
 * usk_handout_page_suggest_name:
 * @self: a handout page
 *
 * Returns: (transfer full): a name for the file of the handout.
 */
char *
usk_handout_page_suggest_name (UskHandoutPage *self)
{
  g_autoptr (UskHandoutOptions) options = NULL;

  g_return_val_if_fail (USK_IS_HANDOUT_PAGE (self), NULL);

  options = build_options (self);

  return usk_handout_options_suggest_name (
    options, usk_library_get_language (usk_handout_subject_get_library (self->subject)));
}

/**
 * usk_handout_page_is_complete:
 * @self: a handout page
 *
 * Returns: whether nothing more will appear on it by itself.
 */
gboolean
usk_handout_page_is_complete (UskHandoutPage *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_PAGE (self), FALSE);

  return !usk_handout_maker_is_busy (self->maker) &&
         (usk_handout_maker_get_handout (self->maker) == NULL || usk_handout_preview_is_complete (self->preview));
}

/**
 * usk_handout_page_is_covered:
 * @self: a handout page
 *
 * Returns: whether a sheet of the page lies over it.
 */
gboolean
usk_handout_page_is_covered (UskHandoutPage *self)
{
  g_return_val_if_fail (USK_IS_HANDOUT_PAGE (self), FALSE);

  return usk_sheet_is_open (self->sheet);
}

/**
 * usk_handout_page_tell:
 * @self: a handout page
 * @text: what somebody of the staff reads about their printing or saving, in plain
 *   words; empty when there is nothing to tell any more
 *
 * Shows it until there is another handout.
 */
void
usk_handout_page_tell (UskHandoutPage *self, const char *text)
{
  g_return_if_fail (USK_IS_HANDOUT_PAGE (self));
  g_return_if_fail (text != NULL);

  g_free (self->told);
  self->told = text[0] != '\0' ? g_strdup (text) : NULL;
  update_state (self);
}
