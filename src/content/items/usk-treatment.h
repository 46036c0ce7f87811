/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>
#include "usk-passage.h"

G_BEGIN_DECLS

#define USK_TYPE_TREATMENT (usk_treatment_get_type ())

/* One of the treatments that visitors walk through.  Immutable. */
G_DECLARE_FINAL_TYPE (UskTreatment, usk_treatment, USK, TREATMENT, GObject)

const char *usk_treatment_get_id (UskTreatment *self);
const char *usk_treatment_get_name (UskTreatment *self);
const char *usk_treatment_get_purpose (UskTreatment *self);
UskPassage *usk_treatment_get_summary (UskTreatment *self);
const char *usk_treatment_get_scene (UskTreatment *self);
guint       usk_treatment_get_n_steps (UskTreatment *self);

G_END_DECLS
