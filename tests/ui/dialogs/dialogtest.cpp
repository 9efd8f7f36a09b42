// SPDX-License-Identifier: MIT
#include "dialogtest.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QGroupBox>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

void addUnmarked(QStringList &list, const QWidget *widget, const QString &text)
{
    const bool isSentence = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    if (isSentence && !isMarked(text))
        list.append(widget->objectName() + u": "_s + text);
}

bool isOfProgram(const QWidget *widget)
{
    return !widget->objectName().isEmpty() && !widget->objectName().startsWith("qt_"_L1);
}

QString shownBy(const QWidget *widget)
{
    if (const auto *const label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *const button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    const auto *const box = qobject_cast<const QGroupBox *>(widget);
    return box ? box->title() : QString();
}

} // namespace

MarkingTranslator::MarkingTranslator()
{
    QCoreApplication::installTranslator(this);
}

MarkingTranslator::~MarkingTranslator()
{
    QCoreApplication::removeTranslator(this);
}

QString MarkingTranslator::translate(const char *context, const char *source, const char *, int) const
{
    if (qstrcmp(context, "text") == 0 && qstrcmp(source, "en") == 0)
        return u"ko"_s;
    return u"‹"_s + QString::fromUtf8(source) + u" 가나다›"_s;
}

bool isMarked(const QString &text)
{
    return text.contains(u'‹') && text.contains(u"가나다›"_s);
}

QStringList unmarkedTexts(QWidget *widget, const QStringList &except)
{
    QStringList list;
    QList<QWidget *> widgets = widget->findChildren<QWidget *>();
    widgets.prepend(widget);
    for (const QWidget *child : std::as_const(widgets)) {
        if (!isOfProgram(child) || except.contains(child->objectName()))
            continue;
        addUnmarked(list, child, shownBy(child));
        addUnmarked(list, child, child->toolTip());
        addUnmarked(list, child, child->accessibleName());
        if (child->isWindow())
            addUnmarked(list, child, child->windowTitle());
        if (const auto *const combo = qobject_cast<const QComboBox *>(child)) {
            for (int i = 0; i < combo->count(); ++i)
                addUnmarked(list, combo, combo->itemText(i));
        }
    }
    return list;
}

QStringList clippedTexts(QWidget *widget)
{
    QStringList list;
    for (const QWidget *child : widget->findChildren<QWidget *>()) {
        const auto *const tool = qobject_cast<const QToolButton *>(child);
        const bool isIcon =
            tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
        if (!child->isVisible() || isIcon || shownBy(child).isEmpty())
            continue;
        const auto *const label = qobject_cast<const QLabel *>(child);
        QSize needed = child->sizeHint();
        if (label && label->wordWrap())
            needed = QSize(0, label->heightForWidth(label->width()));
        if (needed.width() > child->width() || needed.height() > child->height()) {
            list.append(u"%1 “%2”: %3×%4 < %5×%6"_s
                            .arg(QLatin1StringView(child->metaObject()->className()), shownBy(child))
                            .arg(child->width())
                            .arg(child->height())
                            .arg(needed.width())
                            .arg(needed.height()));
        }
    }
    return list;
}

} // namespace sasil
