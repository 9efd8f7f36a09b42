// SPDX-License-Identifier: MIT
#include "dialogs/unsavedchanges.h"

#include <QEvent>
#include <QPushButton>

namespace sasil {

using namespace Qt::StringLiterals;

UnsavedChangesBox::UnsavedChangesBox(const QString &documentName, QWidget *parent)
    : QMessageBox(parent), m_documentName(documentName), m_save(addButton(QString(), AcceptRole)),
      m_discard(addButton(QString(), DestructiveRole)), m_cancel(addButton(QString(), RejectRole))
{
    m_save->setObjectName("save"_L1);
    m_discard->setObjectName("discard"_L1);
    m_cancel->setObjectName("cancel"_L1);
    setIcon(Warning);
    setTextFormat(Qt::PlainText);
    setWindowModality(Qt::WindowModal);
    setDefaultButton(m_save);
    setEscapeButton(m_cancel);
    retranslate();
}

UnsavedChoice UnsavedChangesBox::choice() const
{
    if (clickedButton() == m_save)
        return UnsavedChoice::Save;
    return clickedButton() == m_discard ? UnsavedChoice::Discard : UnsavedChoice::Cancel;
}

void UnsavedChangesBox::changeEvent(QEvent *event)
{
    QMessageBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UnsavedChangesBox::retranslate()
{
    setWindowTitle(tr("Unsaved changes"));
    setText(tr("Save the changes to “%1”?").arg(m_documentName));
    setInformativeText(tr("What you changed since the last save is lost if you do not save it."));
    m_save->setText(tr("&Save"));
    m_discard->setText(tr("&Don't save"));
    m_cancel->setText(tr("Cancel"));
}

UnsavedChoice askAboutUnsavedChanges(QWidget *parent, const QString &documentName)
{
    UnsavedChangesBox box(documentName, parent);
    box.exec();
    return box.choice();
}

} // namespace sasil
