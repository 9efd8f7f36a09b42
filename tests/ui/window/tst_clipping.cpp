// SPDX-License-Identifier: MIT
// No text of a control is cut off, in any window and language: at the size that windows have by themselves,
// on a screen of 1600 × 1000 pixels, at 100 % and, as the test clipping200, at 200 %.

#include "stage.h"
#include "support/ownhome.h"
#include "text/translations.h"
#include "web/scheme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QScreen>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// A full HD screen at 200 %, less what a panel takes.
constexpr QSize smallScreen(960, 500);

/// These shorten what they show and tell all of it by a tool tip, or show nothing but a picture.
bool shortensItself(const QWidget *widget)
{
    return widget->inherits("sasil::CrumbButton") || widget->inherits("sasil::ElidedLabel") ||
           widget->inherits("QLineEditIconButton");
}

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return combo->currentText();
    const auto *group = qobject_cast<const QGroupBox *>(widget);
    return group ? group->title() : QString();
}

QSize neededBy(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->wordWrap())
        return {0, label->heightForWidth(label->width())};
    const auto *combo = qobject_cast<const QComboBox *>(widget);
    if (!combo)
        return widget->sizeHint();
    QStyleOptionComboBox option;
    option.initFrom(combo);
    const QRect field =
        combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
    const int missing = combo->fontMetrics().horizontalAdvance(combo->currentText()) - field.width();
    return {combo->width() + qMax(0, missing), combo->minimumSizeHint().height()};
}

/// What a widget shows of itself, but for what can be scrolled to.
bool isCutOff(const QWidget *widget, const QWidget *window)
{
    for (const QWidget *above = widget->parentWidget(); above && above != window;
         above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above->parentWidget()))
            return false;
        const QRect place(widget->mapTo(above, QPoint()), widget->size());
        if (!above->rect().contains(place))
            return true;
    }
    return false;
}

QStringList cutOffTabs(const QTabBar *tabs)
{
    QStringList cut;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        const bool isWhole =
            tabs->tabRect(tab).width() > tabs->fontMetrics().horizontalAdvance(tabs->tabText(tab)) &&
            tabs->rect().contains(tabs->tabRect(tab));
        if (!isWhole && tabs->tabToolTip(tab).isEmpty())
            cut.append(u"tab "_s + tabs->tabText(tab));
    }
    return cut;
}

QStringList cutOffSections(const QHeaderView *header)
{
    QStringList cut;
    for (int section = 0; section < header->count(); ++section) {
        if (!header->isSectionHidden(section) &&
            header->sectionSize(section) < header->sectionSizeHint(section))
            cut.append(u"section "_s + header->model()->headerData(section, Qt::Horizontal).toString());
    }
    return cut;
}

QStringList cutOffIn(QWidget *window)
{
    QStringList cut;
    QList<QWidget *> widgets = window->findChildren<QWidget *>();
    widgets.prepend(window);
    for (const QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisible())
            continue;
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            cut += cutOffTabs(tabs);
        if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            cut += cutOffSections(header);
        const QString text = textOf(widget);
        if (text.isEmpty() || shortensItself(widget))
            continue;
        const QSize needed = neededBy(widget);
        if (needed.width() > widget->width() || needed.height() > widget->height())
            cut.append(
                u"%1 “%2”: %3×%4 < %5×%6"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text)
                    .arg(widget->width())
                    .arg(widget->height())
                    .arg(needed.width())
                    .arg(needed.height()));
        else if (isCutOff(widget, window))
            cut.append(
                u"%1 “%2” is outside"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text));
    }
    const QSize least = window->minimumSizeHint().expandedTo(window->minimumSize());
    if (window->isWindow() && least.boundedTo(smallScreen) != least)
        cut.append(u"the window needs %1×%2"_s.arg(least.width()).arg(least.height()));
    return cut;
}

} // namespace

class TestClipping : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<Stage> m_stage;

private Q_SLOTS:
    void initTestCase()
    {
        m_translations = std::make_unique<Translations>();
        m_stage = std::make_unique<Stage>();
        const QSize room = m_stage->window()->screen()->availableSize() - QSize(40, 60);
        m_stage->window()->resize(QSize(1280, 800).boundedTo(room));
    }

    void cleanupTestCase()
    {
        m_stage.reset();
        m_translations.reset();
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("scene");
        for (const QString &language : supportedLanguages()) {
            for (const QString &scene : Stage::scenes())
                QTest::addRow("%s %s", qPrintable(language), qPrintable(scene)) << language << scene;
        }
    }

    void nothingIsCutOff()
    {
        QFETCH(QString, language);
        QFETCH(QString, scene);
        if (m_translations->language() != language)
            m_translations->setLanguage(language);
        QWidget *window = m_stage->open(scene);
        // Layouts settle a moment after what is in them.
        const bool isWhole = QTest::qWaitFor([&] { return cutOffIn(window).isEmpty(); }, 1000);
        QVERIFY2(isWhole, qPrintable(u'\n' + cutOffIn(window).join(u'\n')));
    }
};

int main(int argc, char *argv[])
{
    const OwnHome home;
    prepareWebEngine();
    QApplication application(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    TestClipping test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_clipping.moc"
