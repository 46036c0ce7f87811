/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-answer.h"
#include "usk-aspect.h"
#include "usk-choice.h"
#include "usk-claim.h"
#include "usk-engraving.h"
#include "usk-late-diagram.h"
#include "usk-panel.h"
#include "usk-paper-geometry.h"
#include "usk-quantity.h"
#include "usk-question.h"
#include "usk-result.h"
#include "usk-source.h"
#include "usk-step.h"
#include "usk-term.h"
#include "usk-treatment.h"

G_BEGIN_DECLS

#define USK_TYPE_LIBRARY (usk_library_get_type ())

/* Everything a visitor can read and see: each SELECT on the pack lives here
 * and comes out as an immutable item or a list of them.
 */
G_DECLARE_FINAL_TYPE (UskLibrary, usk_library, USK, LIBRARY, GObject)

UskLibrary *usk_library_open (const char *path, const char *language, const char *emergency_number,
                              GError **error);
UskLibrary *usk_library_translate (UskLibrary *self, const char *language, GError **error);
gboolean    usk_library_check (UskLibrary *self, GError **error);
const char *usk_library_get_language (UskLibrary *self);
GStrv       usk_library_list_languages (UskLibrary *self, GError **error);
char       *usk_library_get_meta (UskLibrary *self, const char *key);

GListModel   *usk_library_list_treatments (UskLibrary *self, GError **error);
UskTreatment *usk_library_get_treatment (UskLibrary *self, const char *id, GError **error);
GListModel   *usk_library_list_steps (UskLibrary *self, const char *treatment, GError **error);
GListModel *usk_library_list_points (UskLibrary *self, const char *treatment, const char *section, GError **error);
UskTerm    *usk_library_get_term (UskLibrary *self, const char *id, GError **error);
UskSource  *usk_library_get_source (UskLibrary *self, const char *key, GError **error);
UskSource  *usk_library_get_reference (UskLibrary *self, const char *key, GError **error);

UskStep *usk_library_get_step (UskLibrary *self, const char *treatment, guint number, GError **error);
gboolean usk_library_find_next_of_all (UskLibrary *self, const char *treatment, guint number,
                                       char **next_treatment, guint *next_number, GError **error);
gboolean usk_library_find_step (UskLibrary *self, const char *step, char **treatment, guint *number,
                                GError **error);

GListModel *usk_library_list_claims (UskLibrary *self, const char *article, GError **error);
GListModel *usk_library_list_claims_of_step (UskLibrary *self, const char *step, GError **error);
UskClaim   *usk_library_get_claim (UskLibrary *self, const char *id, GError **error);
GListModel *usk_library_list_aspects (UskLibrary *self, GError **error);
GListModel *usk_library_list_choices (UskLibrary *self, GError **error);
UskPanel   *usk_library_get_panel (UskLibrary *self, const char *choice, const char *aspect, GError **error);
GListModel *usk_library_list_quantities (UskLibrary *self, const char *choice, const char *aspect, GError **error);
GListModel *usk_library_list_sources (UskLibrary *self, const char *treatment, GError **error);
GListModel *usk_library_list_uses (UskLibrary *self, const char *key, GError **error);
GListModel *usk_library_list_questions (UskLibrary *self, const char *treatment, GError **error);
GListModel *usk_library_list_glossary (UskLibrary *self, GError **error);
GListModel *usk_library_search (UskLibrary *self, const char *text, GError **error);

UskScene       *usk_library_get_scene (UskLibrary *self, const char *id, GError **error);
UskLateDiagram *usk_library_get_late_diagram (UskLibrary *self, const char *name, GError **error);
UskDiagram     *usk_library_get_diagram (UskLibrary *self, const char *name, GError **error);
GBytes         *usk_library_get_poster (UskLibrary *self, const char *scene, GError **error);
UskEngraving *usk_library_get_engraving (UskLibrary *self, const char *scene, double seconds, gboolean monochrome,
                                         GError **error);
UskPaperGeometry *usk_library_get_paper_geometry (UskLibrary *self, UskScene *scene, GError **error);

G_END_DECLS
