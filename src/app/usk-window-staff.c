/* SPDX-FileCopyrightText: The Underskin authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What only the staff may do with a handout: print it with a dialog, and save it. */

#define G_LOG_DOMAIN "usk-app"

#include "usk-window-private.h"

#include <glib/gi18n.h>

#include "usk-error.h"
#include "usk-handout-page.h"
#include "usk-print-operation.h"

/* The staff prints and saves what is on screen, and nothing that a visitor left behind. */
static UskHandout *
get_handout (UskWindow *self)
{
  UskPage *page = self->pages[USK_WINDOW_HANDOUT];

  if (!self->staffed || page == NULL || self->current != page)
    return NULL;

  return usk_handout_page_get_handout (USK_HANDOUT_PAGE (page));
}

static void
tell (UskWindow *self, const char *text)
{
  if (self->pages[USK_WINDOW_HANDOUT] != NULL)
    usk_handout_page_tell (USK_HANDOUT_PAGE (self->pages[USK_WINDOW_HANDOUT]), text);
}

/* Once the visit is over nobody is told on screen. */
static void
tell_not_printed (UskWindow *self, GtkPrintOperation *operation, const GError *error)
{
  g_message ("The handout is not printed: %s", error != NULL ? error->message : "GTK does not say why");
  if (self->print_operation == operation)
    tell (self,
          _("The handout is not printed. Please see whether the printer works, or save the handout as a file."));
}

/* The dialog was closed, or all pages are drawn.  What goes wrong from there on GTK
 * tells in a dialog of its own.
 */
static void
on_print_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, UskWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      tell_not_printed (self, operation, error);
    }
  if (self->print_operation == operation)
    g_clear_object (&self->print_operation);
}

static void
print_handout_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  UskHandout *handout = get_handout (self);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  if (handout == NULL || self->print_operation != NULL)
    return;

  tell (self, "");
  operation = usk_print_operation_new (handout);
  self->print_operation = g_object_ref (operation);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done_cb), self, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error) !=
        GTK_PRINT_OPERATION_RESULT_ERROR ||
      self->print_operation == NULL)
    return;

  tell_not_printed (self, operation, error);
  g_clear_object (&self->print_operation);
}

static const char *
get_staff_text (const GError *error)
{
  if (g_error_matches (error, USK_ERROR, USK_ERROR_INVALID))
    return _("A handout can only be saved on this computer, or on a drive that is connected to it. "
              "Please choose another folder.");

  return _("The handout is not saved there. Please choose another folder or another name.");
}

/* When the visit is over, nothing of it is told on screen any more. */
static void
on_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UskWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (usk_handout_save_finish (USK_HANDOUT (object), result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_message ("The handout is not saved: %s", error->message);
  if (!g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    tell (self, get_staff_text (error));
}

/* Writes to a file that the staff has chosen, and tells them when that does not work. */
void
usk_window_save_handout (UskWindow *self, UskHandout *handout, GFile *file)
{
  tell (self, "");
  if (self->saving == NULL)
    self->saving = g_cancellable_new ();
  usk_handout_save_async (handout, file, self->saving, on_saved_cb, g_object_ref (self));
}

static void
on_save_response_cb (GtkNativeDialog *dialog, int response, UskWindow *self)
{
  UskHandout *handout = g_object_get_data (G_OBJECT (dialog), "handout");
  g_autoptr (GFile) file = NULL;

  if (self->save_dialog != dialog)
    return;

  file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  if (file != NULL)
    usk_window_save_handout (self, handout, file);
  g_clear_object (&self->save_dialog);
}

static void
save_handout_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UskWindow *self = USK_WINDOW (widget);
  UskHandout *handout = get_handout (self);
  GtkFileChooserNative *dialog;
  g_autofree char *file = NULL;

  if (handout == NULL || self->save_dialog != NULL)
    return;

  tell (self, "");
  file = usk_handout_page_suggest_name (USK_HANDOUT_PAGE (self->pages[USK_WINDOW_HANDOUT]));
  dialog = gtk_file_chooser_native_new (_("Save the handout"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _("Save"), _("Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file);
  g_object_set_data_full (G_OBJECT (dialog), "handout", g_object_ref (handout), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_save_response_cb), self, 0);
  self->save_dialog = GTK_NATIVE_DIALOG (dialog);
  gtk_native_dialog_show (self->save_dialog);
}

static gboolean
is_over (GtkWindow *window, GtkWindow *self)
{
  GtkWindow *below = gtk_window_get_transient_for (window);

  while (below != NULL && below != self)
    below = gtk_window_get_transient_for (below);

  return below != NULL;
}

/* GTK keeps the dialogs of an operation to itself, and what they open in turn. */
static void
close_dialogs (UskWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GPtrArray) dialogs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_DIALOG (window) && is_over (window, GTK_WINDOW (self)))
        g_ptr_array_add (dialogs, g_steal_pointer (&window));
    }

  for (guint i = 0; i < dialogs->len; i++)
    gtk_dialog_response (g_ptr_array_index (dialogs, i), GTK_RESPONSE_CANCEL);
}

/* Ends what the staff has begun and not decided: the dialogs would still print and
 * save the handout of a visitor who has gone.  What they have sent to the printer or
 * to the disk goes on.
 */
void
usk_window_stop_staff (UskWindow *self)
{
  g_autoptr (GtkPrintOperation) operation = g_steal_pointer (&self->print_operation);

  g_cancellable_cancel (self->saving);
  g_clear_object (&self->saving);
  if (operation != NULL && gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_INITIAL)
    gtk_print_operation_cancel (operation);
  close_dialogs (self);

  /* One that another program shows for us is no window here. */
  if (self->save_dialog != NULL)
    gtk_native_dialog_destroy (self->save_dialog);
  g_clear_object (&self->save_dialog);
}

/* A key must not reach what the warning or a sheet covers. */
static gboolean
on_print_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  UskWindow *self = USK_WINDOW (widget);

  if (get_handout (self) == NULL || usk_session_get_state (self->session) == USK_SESSION_WARNING ||
      usk_sheet_is_open (self->sheet) ||
      usk_handout_page_is_covered (USK_HANDOUT_PAGE (self->pages[USK_WINDOW_HANDOUT])))
    return FALSE;

  return gtk_widget_activate_action (widget, "win.print-handout", NULL);
}

void
usk_window_install_staff_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print-handout", NULL, print_handout_action);
  gtk_widget_class_install_action (widget_class, "win.save-handout", NULL, save_handout_action);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, on_print_key_cb, NULL);
}
