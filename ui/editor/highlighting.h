// SPDX-License-Identifier: MIT
#pragma once

#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QColor>
#include <QObject>
#include <QPointer>

#include <memory>

class QTextDocument;

namespace KSyntaxHighlighting {
class Repository;
} // namespace KSyntaxHighlighting

namespace sasil {

/// Colours a digest's source by the definition and the two themes of resources/syntax.
class Highlighting : public QObject
{
    Q_OBJECT

public:
    Highlighting(QTextDocument *document, QObject *parent);
    ~Highlighting() override;

    void setDark(bool dark);

    /// The theme's colours for what is not highlighted.
    [[nodiscard]] QColor background() const;
    [[nodiscard]] QColor text() const;
    [[nodiscard]] QColor currentLine() const;

private:
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    QPointer<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter; ///< the document may take it along
};

} // namespace sasil
