// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/exportdialog.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace sasil {

/// An export dialog with a digest in a folder of its own, and settings that are its own too.
class ExportDesk : public QObject
{
    Q_OBJECT

protected:
    /// The digest that it has by itself; its file is called 주간.md.
    [[nodiscard]] static QString digest();

    [[nodiscard]] bool setUp();
    void open() { open(digest()); }
    void open(const QString &text);

    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    void click(const char *name) const { QTest::mouseClick(part<QAbstractButton>(name), Qt::LeftButton); }
    [[nodiscard]] QString target() const { return part<QLineEdit>("target")->text(); }
    [[nodiscard]] QByteArray bytes(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ExportDialog> m_dialog;
};

} // namespace sasil
