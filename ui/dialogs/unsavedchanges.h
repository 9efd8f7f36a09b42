// SPDX-License-Identifier: MIT
#pragma once

#include <QMessageBox>

namespace sasil {

enum class UnsavedChoice : quint8 { Save, Discard, Cancel };

/// Asks, window-modal, what becomes of changes that are in no file yet. Esc and closing the box mean Cancel.
/// Returns when the user has answered; the event loop runs meanwhile.
[[nodiscard]] UnsavedChoice askAboutUnsavedChanges(QWidget *parent, const QString &documentName);

/// The box of askAboutUnsavedChanges().
class UnsavedChangesBox : public QMessageBox
{
    Q_OBJECT

public:
    UnsavedChangesBox(const QString &documentName, QWidget *parent);

    [[nodiscard]] UnsavedChoice choice() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_documentName;
    QPushButton *m_save;
    QPushButton *m_discard;
    QPushButton *m_cancel;
};

} // namespace sasil
