// SPDX-License-Identifier: MIT
#include "dialogs/pagespane.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfSelection>
#include <QScrollBar>
#include <QWheelEvent>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenPages = 10; ///< logical pixels

/// A part of the way from \a from to \a to.
QColor between(const QColor &from, const QColor &to, float part)
{
    return QColor::fromRgbF(from.redF() + (to.redF() - from.redF()) * part,
                            from.greenF() + (to.greenF() - from.greenF()) * part,
                            from.blueF() + (to.blueF() - from.blueF()) * part);
}

class AccessiblePages : public QAccessibleWidget
{
public:
    explicit AccessiblePages(PagesPane *pane) : QAccessibleWidget(pane, QAccessible::Document) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const auto *pane = static_cast<const PagesPane *>(widget());
        if (kind != QAccessible::Value || !pane->document())
            return QAccessibleWidget::text(kind);
        return pane->document()->getAllText(pane->pageNavigator()->currentPage()).text();
    }
};

QAccessibleInterface *accessibleOf(const QString &className, QObject *object)
{
    auto *pane = className == "sasil::PagesPane"_L1 ? qobject_cast<PagesPane *>(object) : nullptr;
    return pane ? new AccessiblePages(pane) : nullptr;
}

} // namespace

PagesPane::PagesPane(QWidget *parent) : QPdfView(parent)
{
    static const bool isKnown = [] {
        QAccessible::installFactory(accessibleOf);
        return true;
    }();
    Q_UNUSED(isKnown)
    setGround();
    setPageSpacing(betweenPages);
    setDocumentMargins(QMargins(betweenPages, betweenPages, betweenPages, betweenPages));
}

/// The view paints its ground in this colour; white pages are to be seen on it in every theme.
void PagesPane::setGround()
{
    constexpr float towardsText = 0.35F;
    QPalette own = palette();
    own.setColor(QPalette::Dark,
                 between(own.color(QPalette::Window), own.color(QPalette::WindowText), towardsText));
    if (own.color(QPalette::Dark) != palette().color(QPalette::Dark))
        setPalette(own);
}

void PagesPane::changeEvent(QEvent *event)
{
    QPdfView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setGround();
}

void PagesPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(verticalScrollBar()->minimum());
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (event->key() == Qt::Key_Space)
        verticalScrollBar()->triggerAction(event->modifiers().testFlag(Qt::ShiftModifier)
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
    else
        QPdfView::keyPressEvent(event);
}

void PagesPane::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore();
    else
        QPdfView::wheelEvent(event);
}

void PagesPane::paintEvent(QPaintEvent *event)
{
    QPdfView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

} // namespace sasil
