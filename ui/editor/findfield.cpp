// SPDX-License-Identifier: MIT
#include "editor/findfield.h"

#include "theme/icons.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

// Logical pixels.
constexpr int noteMargin = 6;
constexpr int widestEntry = 360;

} // namespace

FindField::FindField(const QString &iconName, QWidget *parent)
    : QLineEdit(parent), m_note(new QLabel(this)),
      m_historyAction(addAction(icon(iconName), QLineEdit::LeadingPosition))
{
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_note->hide();
    connect(this, &QLineEdit::textChanged, this, &FindField::noteTyped);
    connect(m_historyAction, &QAction::triggered, this, &FindField::showHistory);
}

QString FindField::typed() const
{
    return isComposing() ? text().insert(cursorPosition(), m_preedit) : text();
}

void FindField::noteTyped()
{
    const QString now = typed();
    const bool isOther = now != m_lastTyped || isComposing() != m_wasComposing;
    m_lastTyped = now;
    m_wasComposing = isComposing();
    if (isOther)
        Q_EMIT typedChanged();
}

void FindField::setQuietly(const QString &text)
{
    m_lastTyped = text;
    setText(text);
}

void FindField::inputMethodEvent(QInputMethodEvent *event)
{
    // Before the text changes by what is committed, so that nothing is there twice.
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    noteTyped();
}

void FindField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT entered(event->modifiers() & ~Qt::KeypadModifier);
        break;
    case Qt::Key_Down:
    case Qt::Key_Up:
        showHistory();
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FindField::setHistoryTips(const QString &tip, const QString &empty)
{
    m_historyAction->setText(tip);
    m_historyAction->setToolTip(tip);
    m_noHistory = empty;
}

void FindField::showHistory()
{
    if (isComposing())
        return;
    QMenu menu(this);
    for (const QString &entry : std::as_const(m_history)) {
        QString shown = menu.fontMetrics().elidedText(entry, Qt::ElideRight, widestEntry);
        menu.addAction(shown.replace(u'&', u"&&"_s), this, [this, entry] {
            setText(entry);
            selectAll();
        });
    }
    if (m_history.isEmpty())
        menu.addAction(m_noHistory)->setEnabled(false);
    else
        menu.setActiveAction(menu.actions().constFirst());
    menu.exec(mapToGlobal(QPoint(0, height())));
    setFocus(Qt::PopupFocusReason);
}

void FindField::setNote(const QString &note)
{
    if (note == m_note->text())
        return;
    m_note->setText(note);
    m_note->adjustSize();
    layOutNote();
}

QString FindField::note() const
{
    return m_note->text();
}

void FindField::layOutNote()
{
    // In a narrow place the text needs the room.
    const int width = m_note->sizeHint().width();
    const bool hasRoom = !m_note->text().isEmpty() && width < this->width() * 3 / 5;
    m_note->setVisible(hasRoom);
    m_note->setGeometry(this->width() - width - noteMargin, 0, width, height());
    setTextMargins(0, 0, hasRoom ? width + noteMargin : 0, 0);
}

void FindField::setFailing(bool failing)
{
    if (std::exchange(m_isFailing, failing) != failing)
        colour();
}

void FindField::colour()
{
    QPalette own; // what is not set in it is the program's
    if (m_isFailing) {
        const bool isDark = own.color(QPalette::Base).lightness() < 128;
        own.setColor(QPalette::Base, isDark ? QColor(0x4d2529) : QColor(0xfbdedb));
        own.setColor(QPalette::PlaceholderText, isDark ? QColor(0xf2b8b5) : QColor(0x8c1d18));
    }
    const QScopedValueRollback colouring(m_isColouring, true);
    setPalette(own);
}

void FindField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    layOutNote();
}

void FindField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_isFailing && !m_isColouring)
        colour();
}

} // namespace sasil
