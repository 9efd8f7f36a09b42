// SPDX-License-Identifier: MIT
#pragma once

#include "publish/exportoptions.h"

#include <QObject>

class QSettings;

namespace sasil {

class Actions;
class OpenDocuments;
class Printing;

/// What leaves the program whole: the current digest exported, printed, or shown as it will be printed.
class ExportCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. The menus must have been made.
    ExportCommands(const Actions &actions, OpenDocuments *documents, QSettings *settings, QObject *parent);

private:
    [[nodiscard]] ExportSource source() const;
    void showStates(bool isShown) const;
    void exportDigest();
    void print();
    void previewPrint();

    const Actions &m_actions;
    OpenDocuments *m_documents;
    QSettings *m_settings;
    Printing *m_printing = nullptr; ///< made when it is first asked for
};

} // namespace sasil
