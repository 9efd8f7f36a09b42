// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>
#include <QString>

namespace sasil {

/// One case of a file of tests/data/writing; its README.md says how one is written.
struct WritingCase
{
    QString name;
    QString command;
    QList<std::pair<QString, QString>> parts; ///< name and text, in the order of the file

    [[nodiscard]] QString part(const QString &name) const;
    void setPart(const QString &name, const QString &text);
};

[[nodiscard]] QList<WritingCase> readCases(const QString &path);
void writeCases(const QString &path, const QList<WritingCase> &cases);

/// A text and what is selected in it: `‸` is a caret, `‹` and `›` stand around a selection.
struct MarkedText
{
    QString text;
    TextRange selection;
};
[[nodiscard]] MarkedText unmarked(const QString &marked);
[[nodiscard]] QString marked(QString text, TextRange selection);

} // namespace sasil
