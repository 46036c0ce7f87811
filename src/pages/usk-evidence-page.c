/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-evidence-page.h"

#include <glib/gi18n.h>

#include "usk-back-button.h"
#include "usk-claim-row.h"
#include "usk-rows.h"
#include "usk-split.h"
#include "usk-verdict.h"
#include "usk-visit-bar.h"

/* An action's state is a string, so before an article is opened it is an
 * empty one and not NULL.
 */
#define EVERY_VERDICT "every"

#define VERDICTS_IN_A_ROW 2

/* More than the tallest screen shows. */
#define ROWS_AT_ONCE 16

struct _UskEvidencePage {
  UskPage parent_instance;

  UskSplit *split;
  GtkBox *articles;
  GtkBox *rows;
  GtkScrolledWindow *scroller;
  GtkGrid *verdicts;
  GtkWidget *two_verdicts;
  GtkLabel *note;
  GtkWidget *every_verdict;
  GtkWidget *verdict_buttons[USK_N_VERDICTS];

  GListModel *claims;
  char *article;
  char *verdict;
};

enum { PROP_0, PROP_ARTICLE, PROP_VERDICT, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (UskEvidencePage, usk_evidence_page, USK_TYPE_PAGE)

static gboolean
is_wanted (UskEvidencePage *self, UskClaim *claim)
{
  return g_str_equal (self->verdict, EVERY_VERDICT) ||
         g_str_equal (self->verdict, usk_claim_get_verdict (claim)) ||
         g_strcmp0 (self->verdict, usk_claim_get_also (claim)) == 0;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return usk_claim_row_new (item);
}

static void
fill_rows (UskEvidencePage *self)
{
  guint n = self->claims != NULL ? g_list_model_get_n_items (self->claims) : 0;
  g_autoptr (GListStore) wanted = g_list_store_new (USK_TYPE_CLAIM);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UskClaim) claim = g_list_model_get_item (self->claims, i);

      if (is_wanted (self, claim))
        g_list_store_append (wanted, claim);
    }
  usk_rows_fill (self->rows, G_LIST_MODEL (wanted), ROWS_AT_ONCE, create_row, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static guint
count_verdict (UskEvidencePage *self, const char *verdict)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->claims); i++)
    {
      g_autoptr (UskClaim) claim = g_list_model_get_item (self->claims, i);

      if (g_str_equal (verdict, usk_claim_get_verdict (claim)) ||
          g_strcmp0 (verdict, usk_claim_get_also (claim)) == 0)
        count++;
    }

  return count;
}

static GtkWidget *
create_verdict (UskEvidencePage *self, const char *verdict)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "width-chars", 8, "xalign", 0.0, NULL);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evidence.verdict");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", verdict);
  gtk_widget_add_css_class (button, "chip");
  gtk_grid_attach (self->verdicts, button, 0, 0, 1, 1);

  return button;
}

/* They are made once, and each article shows those that it has. */
static void
create_verdicts (UskEvidencePage *self)
{
  self->every_verdict = create_verdict (self, EVERY_VERDICT);
  for (guint i = 0; i < USK_N_VERDICTS; i++)
    self->verdict_buttons[i] = create_verdict (self, usk_verdict_get_id (i));
}

/* The numbers of the marks are more than all claims together, where a claim has two. */
static gboolean
has_two_verdicts (UskEvidencePage *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->claims); i++)
    {
      g_autoptr (UskClaim) claim = g_list_model_get_item (self->claims, i);

      if (usk_claim_get_also (claim) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
set_words (GtkWidget *button, const char *words, const char *meaning)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));
  g_autofree char *markup = g_markup_printf_escaped (
    meaning[0] != '\0' ? "%s\n<span weight=\"normal\">%s</span>" : "%s%s", words, meaning);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)), -1);
}

static void
show_cell (UskEvidencePage *self, GtkWidget *cell, guint place, guint n_columns)
{
  GtkLayoutManager *manager = gtk_widget_get_layout_manager (GTK_WIDGET (self->verdicts));
  GtkGridLayoutChild *child = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (manager, cell));

  gtk_grid_layout_child_set_column (child, (int) (place % VERDICTS_IN_A_ROW));
  gtk_grid_layout_child_set_row (child, (int) (place / VERDICTS_IN_A_ROW));
  gtk_grid_layout_child_set_column_span (child, (int) n_columns);
  gtk_widget_set_visible (cell, TRUE);
}

/* Beside the last verdict, or in a row of its own below a row that is full. */
static void
show_note_on_two (UskEvidencePage *self, guint place)
{
  show_cell (self, self->two_verdicts, place, VERDICTS_IN_A_ROW - place % VERDICTS_IN_A_ROW);
  gtk_widget_set_visible (self->two_verdicts, has_two_verdicts (self));
}

/* The verdicts that this article has, each with what it means: a visitor needs that before
 * reading the claims, so it stands where nobody has to look for it.
 */
static void
fill_verdicts (UskEvidencePage *self)
{
  g_autofree char *every = g_strdup_printf (_("All %u"), g_list_model_get_n_items (self->claims));
  guint n_shown = 0;

  set_words (self->every_verdict, every, "");
  show_cell (self, self->every_verdict, n_shown++, 1);
  for (guint i = 0; i < USK_N_VERDICTS; i++)
    {
      const char *id = usk_verdict_get_id (i);
      guint count = count_verdict (self, id);
      g_autofree char *text =
        g_strdup_printf ("%s %s %u", usk_verdict_get_symbol (id), usk_verdict_get_name (id), count);

      set_words (self->verdict_buttons[i], text, usk_verdict_get_meaning (id));
      if (count > 0)
        show_cell (self, self->verdict_buttons[i], n_shown++, 1);
      else
        gtk_widget_set_visible (self->verdict_buttons[i], FALSE);
    }
  show_note_on_two (self, n_shown);
}

static void
forget_verdicts (UskEvidencePage *self)
{
  set_words (self->every_verdict, "", "");
  for (guint i = 0; i < USK_N_VERDICTS; i++)
    {
      set_words (self->verdict_buttons[i], "", "");
      gtk_widget_set_visible (self->verdict_buttons[i], FALSE);
    }
  gtk_widget_set_visible (self->two_verdicts, FALSE);
}

/* The third article speaks of exercise where it says massage; a visitor has to
 * know that before reading a single verdict.
 */
static void
update_note (UskEvidencePage *self)
{
  if (g_str_equal (self->article, "facial-massage"))
    gtk_label_set_label (self->note,
                         _("This article says massage but is really about face exercise. It matches the "
                            "first half of an essay on face exercise, line by line. We could not read the rest."));
  else
    gtk_label_set_label (self->note,
                         _("We took an article apart, sentence by sentence, and checked each claim."));
}

static gboolean
set_article (UskEvidencePage *self, const char *article, GError **error)
{
  g_autoptr (GListModel) claims = usk_library_list_claims (usk_page_get_library (USK_PAGE (self)), article, error);

  if (claims == NULL)
    return FALSE;

  g_set_object (&self->claims, claims);
  g_free (self->article);
  self->article = g_strdup (article);
  g_free (self->verdict);
  self->verdict = g_strdup (EVERY_VERDICT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERDICT]);
  fill_verdicts (self);
  fill_rows (self);
  update_note (self);

  return TRUE;
}

static void
set_verdict (UskEvidencePage *self, const char *verdict)
{
  g_free (self->verdict);
  self->verdict = g_strdup (verdict);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERDICT]);
  fill_rows (self);
}

static gboolean
fill_articles (UskEvidencePage *self, GError **error)
{
  g_autoptr (GListModel) treatments = NULL;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->articles)) != NULL)
    return TRUE;

  treatments = usk_library_list_treatments (usk_page_get_library (USK_PAGE (self)), error);
  if (treatments == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (treatments); i++)
    {
      g_autoptr (UskTreatment) treatment = g_list_model_get_item (treatments, i);
      GtkWidget *button = gtk_toggle_button_new_with_label (usk_treatment_get_name (treatment));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evidence.article");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", usk_treatment_get_id (treatment));
      gtk_box_append (self->articles, button);
    }

  return TRUE;
}

static void
usk_evidence_page_reset (UskPage *page)
{
  UskEvidencePage *self = USK_EVIDENCE_PAGE (page);

  g_clear_object (&self->claims);
  g_clear_pointer (&self->article, g_free);
  g_clear_pointer (&self->verdict, g_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERDICT]);
  forget_verdicts (self);
  fill_rows (self);
  gtk_label_set_label (self->note, "");
}

static void
usk_evidence_page_dispose (GObject *object)
{
  UskEvidencePage *self = USK_EVIDENCE_PAGE (object);

  g_clear_object (&self->claims);
  g_clear_pointer (&self->article, g_free);
  g_clear_pointer (&self->verdict, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), USK_TYPE_EVIDENCE_PAGE);

  G_OBJECT_CLASS (usk_evidence_page_parent_class)->dispose (object);
}

static void
usk_evidence_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  UskEvidencePage *self = USK_EVIDENCE_PAGE (object);

  switch (prop_id)
    {
    case PROP_ARTICLE:
      g_value_set_string (value, self->article != NULL ? self->article : "");
      break;
    case PROP_VERDICT:
      g_value_set_string (value, self->verdict != NULL ? self->verdict : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usk_evidence_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  UskEvidencePage *self = USK_EVIDENCE_PAGE (object);
  g_autoptr (GError) error = NULL;

  switch (prop_id)
    {
    case PROP_ARTICLE:
      if (!set_article (self, g_value_get_string (value), &error))
        usk_page_fail (USK_PAGE (self), error);
      break;
    case PROP_VERDICT:
      set_verdict (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
usk_evidence_page_take_over (UskPage *page, UskPage *page_before, GError **error)
{
  UskEvidencePage *self = USK_EVIDENCE_PAGE (page);
  UskEvidencePage *before = USK_EVIDENCE_PAGE (page_before);

  if (before->article == NULL)
    return TRUE;
  if (!usk_evidence_page_open (self, before->article, error))
    return FALSE;
  set_verdict (self, before->verdict);

  return TRUE;
}

static void
usk_evidence_page_class_init (UskEvidencePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = usk_evidence_page_dispose;
  object_class->get_property = usk_evidence_page_get_property;
  object_class->set_property = usk_evidence_page_set_property;
  USK_PAGE_CLASS (klass)->reset = usk_evidence_page_reset;
  USK_PAGE_CLASS (klass)->take_over = usk_evidence_page_take_over;

  properties[PROP_ARTICLE] = g_param_spec_string ("article", NULL, NULL, NULL, flags);
  properties[PROP_VERDICT] = g_param_spec_string ("verdict", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "evidence.article", "article");
  gtk_widget_class_install_property_action (widget_class, "evidence.verdict", "verdict");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "win.back", NULL);

  g_type_ensure (USK_TYPE_BACK_BUTTON);
  g_type_ensure (USK_TYPE_SPLIT);
  g_type_ensure (USK_TYPE_VISIT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/pages/usk-evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UskEvidencePage, split);
  gtk_widget_class_bind_template_child (widget_class, UskEvidencePage, articles);
  gtk_widget_class_bind_template_child (widget_class, UskEvidencePage, rows);
  gtk_widget_class_bind_template_child (widget_class, UskEvidencePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UskEvidencePage, verdicts);
  gtk_widget_class_bind_template_child (widget_class, UskEvidencePage, two_verdicts);
  gtk_widget_class_bind_template_child (widget_class, UskEvidencePage, note);
}

static void
usk_evidence_page_init (UskEvidencePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  create_verdicts (self);
}

/**
 * usk_evidence_page_open:
 * @self: an evidence page
 * @article: id of the treatment that the article is about
 * @error: return location: what the library says
 *
 * Returns: whether the claims are shown.
 */
gboolean
usk_evidence_page_open (UskEvidencePage *self, const char *article, GError **error)
{
  g_return_val_if_fail (USK_IS_EVIDENCE_PAGE (self), FALSE);
  g_return_val_if_fail (article != NULL, FALSE);

  return fill_articles (self, error) && set_article (self, article, error);
}
