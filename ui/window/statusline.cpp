// SPDX-License-Identifier: MIT
#include "window/statusline.h"

#include "problems/severity.h"
#include "session/documentfile.h"
#include "session/documentsession.h"
#include "theme/icons.h"
#include "window/countsbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <utility>

namespace sasil {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_counts(new CountsButton(this)), m_caret(new QLabel(this)), m_format(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(16);
    layout->addWidget(m_counts);
    auto *const problems = new QHBoxLayout;
    problems->setSpacing(0);
    layout->addLayout(problems);
    layout->addWidget(m_caret);
    layout->addWidget(m_format);
    for (const Severity severity :
         {Severity::Error, Severity::Warning, Severity::Info, Severity::Hint, Severity::Off}) {
        auto *const button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIcon(severity == Severity::Off ? icon(u"all-well"_s) : severityIcon(severity));
        connect(button, &QToolButton::clicked, this, &StatusLine::problemsClicked);
        problems->addWidget(button);
        m_problems[size_t(severity)] = button;
    }
}

void StatusLine::setDocument(DocumentSession *session, DocumentFile *file, DocumentCounts *counts)
{
    if (m_session)
        m_session->disconnect(this);
    if (m_file)
        m_file->disconnect(this);
    m_session = session;
    m_file = file;
    connect(session, &DocumentSession::documentReset, this, &StatusLine::showProblems);
    connect(session, &DocumentSession::documentChanged, this, &StatusLine::showProblems);
    connect(file, &DocumentFile::pathChanged, this, &StatusLine::showFormat);
    m_counts->setCounts(counts);
    m_shownProblems.reset();
    showProblems();
    showCaret();
    showFormat();
}

void StatusLine::setCaret(int line, int column)
{
    m_line = line;
    m_column = column;
    showCaret();
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_session) {
        m_shownProblems.reset();
        showProblems();
        showCaret();
        showFormat();
    }
    QWidget::changeEvent(event);
}

void StatusLine::showProblems()
{
    if (!m_session->isReady()) {
        m_shownProblems.reset();
        for (QToolButton *button : m_problems)
            button->hide();
        return;
    }
    // Most edits leave them as they are.
    const DiagnosticCounts found = m_session->findingCounts();
    if (std::exchange(m_shownProblems, found) == found)
        return;
    const bool isWell = found.total() == 0;
    const QString words = isWell ? tr("All is well") : severityCounts(found);
    for (const Severity severity : severities) {
        QToolButton *button = m_problems[size_t(severity)];
        const qsizetype count = found.of(severity);
        button->setText(locale().toString(count));
        button->setAccessibleName(severityCount(severity, count));
        button->setVisible(count > 0);
    }
    QToolButton *well = m_problems[size_t(Severity::Off)];
    well->setText(tr("All is well"));
    well->setVisible(isWell);
    for (QToolButton *button : m_problems)
        button->setToolTip(words + u'\n' + tr("Show the list of problems"));
}

void StatusLine::showCaret()
{
    m_caret->setText(tr("Line %1, column %2").arg(m_line).arg(m_column));
}

void StatusLine::showFormat()
{
    // Most files are plain UTF-8 with "\n": what is always so needs no place.
    QStringList parts;
    const TextFormat &format = m_file->format();
    if (format.encoding != Encoding::Utf8 || format.byteOrderMark)
        parts.append(encodingName(format.encoding) + (format.byteOrderMark ? u" BOM"_s : QString()));
    if (m_file->isReadOnly())
        parts.append(tr("Read-only"));
    m_format->setText(parts.join(u" · "_s));
    m_format->setVisible(!parts.isEmpty());
}

} // namespace sasil
