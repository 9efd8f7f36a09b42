// SPDX-License-Identifier: MIT
#pragma once

#include "text/textrange.h"

#include <QList>
#include <QString>

#include <memory>

namespace sasil {

class Digest;

/// What a run of code is; its name is the class by which the style sheets colour it.
enum class CodeKind : quint8 { Keyword, Type, Function, Variable, String, Number, Comment, Preprocessor };

struct CodeRun
{
    TextRange range;
    CodeKind kind = CodeKind::Keyword;
};

/// Who knows what is what in code.
class CodeColours
{
public:
    virtual ~CodeColours() = default;
    /// The runs of \a code that are not plain, in ascending order, none on another; none where the language
    /// is not known. May be asked from any thread.
    [[nodiscard]] virtual QList<CodeRun> runs(const QString &language, const QString &code) = 0;
};

/// Whom all pages ask from now on; null, as at the start: code is plain. For a program's start, as its
/// translators are: whoever renders a page needs not know of it.
void setCodeColours(std::shared_ptr<CodeColours> colours);
[[nodiscard]] bool hasCodeColours();

/// Code with its runs in spans, escaped. Null where it is plain: nobody colours, the language is not known,
/// or the code is too long to wait for.
[[nodiscard]] QString colouredCode(const QString &language, const QString &code);

/// Whether a digest may have code that names its language. A cheap question: some line has a fence with words
/// behind it.
[[nodiscard]] bool namesCode(const Digest &digest);

} // namespace sasil
