// SPDX-License-Identifier: MIT
#include "window/countsbutton.h"

#include "session/documentsession.h"
#include "text/translations.h"

#include <QEvent>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// What writers of the language count by: words in English, characters in Korean.
QString lengthText(const TextCounts &counts)
{
    if (currentLanguage() == "ko"_L1)
        return CountsButton::tr("%1 character(s)", nullptr, int(counts.characters))
            .arg(countText(counts.characters));
    return CountsButton::tr("%1 word(s)", nullptr, int(counts.words)).arg(countText(counts.words));
}

} // namespace

CountsButton::CountsButton(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"countsButton"_s);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, [this] { open(true); });
}

void CountsButton::setCounts(DocumentCounts *counts)
{
    if (m_counts == counts)
        return;
    if (m_counts) {
        m_counts->disconnect(this);
        m_counts->setActive(false);
    }
    if (m_popup)
        m_popup->close();
    m_counts = counts;
    if (counts) {
        connect(counts, &DocumentCounts::countsChanged, this, &CountsButton::refresh);
        counts->setActive(true);
    }
    refresh();
}

QString CountsButton::shownText() const
{
    if (!m_counts || !m_counts->session().isReady())
        return tr("Reading the digest…");
    if (m_counts->selection())
        return tr("Selected: %1").arg(lengthText(m_counts->selection()->text));
    const std::optional<ContentCounts> counts = m_counts->document();
    if (!counts)
        return u"…"_s;
    return tr("Topics %1 · Facts %2 · Opinions %3 · %4")
        .arg(countText(counts->parts.topics), countText(counts->parts.facts),
             countText(counts->parts.opinions), lengthText(counts->text));
}

void CountsButton::refresh()
{
    setText(shownText());
    setAccessibleName(text());
    setAccessibleDescription(tr("Press to see all counts"));
}

void CountsButton::open(bool toStay)
{
    if (!m_counts)
        return;
    if (m_popup)
        m_popup->close();
    m_popup = new CountsPopup(m_counts, toStay ? CountsPopup::Kind::Popup : CountsPopup::Kind::ToolTip, this);
    m_popup->showAt({mapToGlobal(QPoint()), size()});
    if (toStay)
        m_popup->setFocus();
}

bool CountsButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        if (!m_popup)
            open(false);
        return true;
    }
    const bool goesAway = event->type() == QEvent::Leave || event->type() == QEvent::Hide;
    if (goesAway && m_popup && m_popup->windowType() == Qt::ToolTip)
        m_popup->close();
    return QToolButton::event(event);
}

void CountsButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QToolButton::changeEvent(event);
}

} // namespace sasil
