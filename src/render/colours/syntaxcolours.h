// SPDX-License-Identifier: MIT
#pragma once

#include "render/codecolours.h"

#include <QCache>
#include <QMutex>

namespace sasil {

class CodeReader;

/// Code as KSyntaxHighlighting reads it, by the names, other names and file endings of its definitions, upper
/// or lower case. The definitions are looked up when the first code comes: a start without any pays nothing.
class SyntaxColours : public CodeColours
{
public:
    SyntaxColours();
    ~SyntaxColours() override;

    [[nodiscard]] QList<CodeRun> runs(const QString &language, const QString &code) override;

private:
    QMutex m_mutex;
    std::unique_ptr<CodeReader> m_reader; ///< null: no code came yet
    /// What was read lately: a topic is rendered at each key press in it, its code seldom another. Its cost
    /// is the code's length.
    QCache<std::pair<QString, QString>, QList<CodeRun>> m_read{1'000'000};
};

} // namespace sasil
