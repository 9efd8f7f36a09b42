// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/newdigestdialog.h"
#include "dialogtest.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace sasil {

/// A digest of the week before.
[[nodiscard]] QString lastDigest();

/// A test with a dialog of its own, in an empty folder, for each function. Its day is 26 September 2024.
class NewDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1StringView(name));
    }
    void click(const char *name) const { QTest::mouseClick(part<QAbstractButton>(name), Qt::LeftButton); }
    void open(OpenText openText = {});
    void write(const QString &name, const QString &text) const;
    [[nodiscard]] QString read(const QString &name) const;
    void type(const char *name, const QString &text) const
    {
        // QTest has no keys for Korean.
        auto *edit = part<QLineEdit>(name);
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }
    void choose(const char *name, const QVariant &data) const
    {
        auto *box = part<QComboBox>(name);
        const int index = box->findData(data);
        QVERIFY(index >= 0);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    /// Gives the file dialog that is open a path.
    void answer(const QString &path) const;
    [[nodiscard]] QString shownText() const { return part<QPlainTextEdit>("preview")->toPlainText(); }
    [[nodiscard]] QString verdict() const { return part<QLabel>("verdict")->text(); }
    [[nodiscard]] bool canCreate() const { return part<QWidget>("createNow")->isEnabled(); }
    [[nodiscard]] QPoint placeOf(QDate day) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<NewDigestDialog> m_dialog;
};

} // namespace sasil
