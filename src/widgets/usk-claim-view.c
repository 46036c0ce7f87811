/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why we judge a claim as we do, for a sheet. */

#include "usk-claim-view.h"

#include <glib/gi18n.h>

#include "usk-paragraph.h"
#include "usk-passage-list.h"
#include "usk-verdict.h"
#include "usk-way.h"

static void
append_verdict (GtkBox *box, const char *verdict)
{
  g_autofree char *name =
    g_strdup_printf ("%s  %s", usk_verdict_get_symbol (verdict), usk_verdict_get_name (verdict));

  gtk_box_append (box, usk_paragraph_new (name, "verdict-large"));
  gtk_box_append (box, usk_paragraph_new (usk_verdict_get_meaning (verdict), "origin"));
}

static GtkWidget *
create_way (const char *name, const char *action, const char *target)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "part");
  usk_way_set (GTK_BUTTON (button), action, g_variant_new_string (target));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static void
append_steps (GtkBox *box, UskClaim *claim)
{
  const char *const *steps = usk_claim_get_steps (claim);
  const char *const *titles = usk_claim_get_step_titles (claim);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      /* Translators: opens a step of a walkthrough; %s is its title. */
      g_autofree char *name = g_strdup_printf (_("See the step: %s"), titles[i]);

      gtk_box_append (box, create_way (name, "win.show-step", steps[i]));
    }
}

static GtkWidget *
create_ways (UskClaim *claim)
{
  GtkWidget *ways = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (ways, "parts");
  gtk_widget_add_css_class (ways, "last-way");
  append_steps (GTK_BOX (ways), claim);
  gtk_box_append (GTK_BOX (ways),
                  create_way (_("Take it home"), "win.take-home-claim", usk_claim_get_id (claim)));

  return ways;
}

/**
 * usk_claim_view_new:
 * @claim: a claim
 *
 * Returns: (transfer floating): the verdict, the reason with its sources, and
 *   the ways to the steps that answer the claim and to the handout.
 */
GtkWidget *
usk_claim_view_new (UskClaim *claim)
{
  GtkWidget *box;

  g_return_val_if_fail (USK_IS_CLAIM (claim), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "more");
  gtk_box_append (GTK_BOX (box), usk_paragraph_new (_("What the article says, in our words"), "section"));
  gtk_box_append (GTK_BOX (box), usk_paragraph_new (usk_claim_get_says (claim), "passage-text"));
  gtk_box_append (GTK_BOX (box), usk_paragraph_new (_("Our verdict"), "section"));
  append_verdict (GTK_BOX (box), usk_claim_get_verdict (claim));
  if (usk_claim_get_also (claim) != NULL)
    append_verdict (GTK_BOX (box), usk_claim_get_also (claim));
  gtk_box_append (GTK_BOX (box), usk_paragraph_new (_("Why"), "section"));
  gtk_box_append (GTK_BOX (box), usk_passage_list_new_for_one (usk_claim_get_why (claim)));
  gtk_box_append (GTK_BOX (box), create_ways (claim));

  return box;
}
