/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "usk-diagram.h"
#include "usk-picture.h"

G_BEGIN_DECLS

UskPicture *usk_raster_job_run (UskDiagram *diagram, UskScene *scene, int width, int height,
                                GCancellable *cancellable, GError **error);

G_END_DECLS
