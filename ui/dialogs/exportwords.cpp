// SPDX-License-Identifier: MIT
#include "dialogs/exportwords.h"

#include <QAccessible>
#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>

namespace sasil {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("ExportWords", text);
}

} // namespace

QStringList contentTitles()
{
    return {word(QT_TRANSLATE_NOOP("ExportWords", "Everything")),
            word(QT_TRANSLATE_NOOP("ExportWords", "Only facts")),
            word(QT_TRANSLATE_NOOP("ExportWords", "Only opinions"))};
}

QStringList pageStyleTitles()
{
    return {word(QT_TRANSLATE_NOOP("ExportWords", "Sasil")), word(QT_TRANSLATE_NOOP("ExportWords", "Brief")),
            word(QT_TRANSLATE_NOOP("ExportWords", "Report")),
            word(QT_TRANSLATE_NOOP("ExportWords", "Letter"))};
}

QStringList paperTitles()
{
    return {word(QT_TRANSLATE_NOOP("ExportWords", "A4")),
            word(QT_TRANSLATE_NOOP("ExportWords", "US Letter"))};
}

void setItems(QComboBox *box, const QStringList &items)
{
    const QSignalBlocker blocker(box);
    const int chosen = qMax(0, box->currentIndex());
    box->clear();
    box->addItems(items);
    box->setCurrentIndex(chosen);
}

Message nothingToExport()
{
    // As exportContent() has it.
    return {"publish", QT_TRANSLATE_NOOP("publish", "The digest is empty: there is nothing to export. Write "
                                                    "something first.")};
}

Message nothingToPrint()
{
    return {"ExportWords", QT_TRANSLATE_NOOP("ExportWords", "The digest is empty: there is nothing to print. "
                                                            "Write something first.")};
}

void announce(QWidget *from, const QString &text)
{
    QAccessibleAnnouncementEvent event(from, text);
    QAccessible::updateAccessibility(&event);
}

} // namespace sasil
