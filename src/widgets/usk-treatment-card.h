/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram-view.h"
#include "usk-treatment.h"

G_BEGIN_DECLS

#define USK_TYPE_TREATMENT_CARD (usk_treatment_card_get_type ())

/* A treatment as a living picture; a touch opens its walkthrough. */
G_DECLARE_FINAL_TYPE (UskTreatmentCard, usk_treatment_card, USK, TREATMENT_CARD, GtkButton)

UskTreatmentCard *usk_treatment_card_new (UskTreatment *treatment);
UskDiagramView   *usk_treatment_card_get_view (UskTreatmentCard *self);

G_END_DECLS
