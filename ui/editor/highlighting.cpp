// SPDX-License-Identifier: MIT
#include "editor/highlighting.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QTextDocument>

namespace sasil {

using namespace Qt::StringLiterals;

Highlighting::Highlighting(QTextDocument *document, QObject *parent)
    : QObject(parent), m_repository(std::make_unique<KSyntaxHighlighting::Repository>()),
      m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(document))
{
    m_repository->addCustomSearchPath(u":/org.sasil"_s);
    m_highlighter->setDefinition(m_repository->definitionForName(u"Sasil Digest"_s));
    m_highlighter->setTheme(m_repository->theme(u"Sasil Light"_s));
}

Highlighting::~Highlighting()
{
    // It uses the repository, and goes with the document, which may be sooner or later.
    delete m_highlighter.data();
}

void Highlighting::setDark(bool dark)
{
    const KSyntaxHighlighting::Theme theme = m_repository->theme(dark ? u"Sasil Dark"_s : u"Sasil Light"_s);
    if (theme.name() == m_highlighter->theme().name())
        return;
    m_highlighter->setTheme(theme);
    m_highlighter->rehighlight();
}

QColor Highlighting::background() const
{
    return QColor::fromRgba(m_highlighter->theme().editorColor(KSyntaxHighlighting::Theme::BackgroundColor));
}

QColor Highlighting::text() const
{
    return QColor::fromRgba(m_highlighter->theme().textColor(KSyntaxHighlighting::Theme::Normal));
}

QColor Highlighting::currentLine() const
{
    return QColor::fromRgba(m_highlighter->theme().editorColor(KSyntaxHighlighting::Theme::CurrentLine));
}

} // namespace sasil
