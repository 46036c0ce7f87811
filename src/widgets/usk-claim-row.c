/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "usk-claim-row.h"

#include <glib/gi18n.h>

#include "usk-paragraph.h"
#include "usk-verdict.h"
#include "usk-way.h"

struct _UskClaimRow {
  GtkButton parent_instance;

  GtkLabel *symbol;
  GtkLabel *also;
  GtkLabel *verdict;
  GtkLabel *says;
};

G_DEFINE_FINAL_TYPE (UskClaimRow, usk_claim_row, GTK_TYPE_BUTTON)

static char *
describe (UskClaim *claim)
{
  const char *verdict = usk_verdict_get_name (usk_claim_get_verdict (claim));

  if (usk_claim_get_left_out (claim))
    /* Translators: %s is a verdict, such as "Supported". */
    return g_strdup_printf (_("Left out by the article. %s"), verdict);
  if (usk_claim_get_also (claim) == NULL)
    return g_strdup (verdict);

  /* Translators: two verdicts on one claim, such as "History, partly supported". */
  return g_strdup_printf (_("%s · %s"), verdict, usk_verdict_get_name (usk_claim_get_also (claim)));
}

static void
set_symbol (GtkLabel *label, const char *verdict)
{
  gtk_widget_set_visible (GTK_WIDGET (label), verdict != NULL);
  if (verdict == NULL)
    return;

  gtk_label_set_label (label, usk_verdict_get_symbol (verdict));
  gtk_widget_add_css_class (GTK_WIDGET (label), verdict);
}

static void
usk_claim_row_class_init (UskClaimRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/underskin/Kiosk/ui/widgets/usk-claim-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UskClaimRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, UskClaimRow, also);
  gtk_widget_class_bind_template_child (widget_class, UskClaimRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, UskClaimRow, says);
}

static void
usk_claim_row_init (UskClaimRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usk_claim_row_new:
 * @claim: a claim
 *
 * Returns: (transfer floating): its row, which opens through "win.show-claim".
 */
GtkWidget *
usk_claim_row_new (UskClaim *claim)
{
  UskClaimRow *self;
  g_autofree char *verdict = NULL;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (USK_IS_CLAIM (claim), NULL);

  self = g_object_new (USK_TYPE_CLAIM_ROW, NULL);
  verdict = describe (claim);
  spoken = g_strdup_printf ("%s %s", usk_claim_get_says (claim), verdict);
  set_symbol (self->symbol, usk_claim_get_verdict (claim));
  set_symbol (self->also, usk_claim_get_also (claim));
  gtk_label_set_label (self->verdict, verdict);
  usk_paragraph_set_text (self->says, usk_claim_get_says (claim));
  usk_way_set (GTK_BUTTON (self), "win.show-claim", g_variant_new_string (usk_claim_get_id (claim)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}
