// SPDX-License-Identifier: MIT
#include "theme/contraststyle.h"
#include "theme/icons.h"
#include "theme/pagestyles.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPalette>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStyleOption>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As WCAG defines it: 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// The most that a pixel of \a image stands out from \a ground.
double mostContrast(const QImage &image, const QColor &ground)
{
    double most = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, contrast(image.pixelColor(x, y), ground));
    }
    return most;
}

bool hasContrastStyle()
{
    return qobject_cast<ContrastStyle *>(QApplication::style()) != nullptr;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readable_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << ThemeChoice::Light << 4.5;
        QTest::newRow("dark") << ThemeChoice::Dark << 4.5;
        QTest::newRow("high contrast") << ThemeChoice::Contrast << 7.0;
        QTest::newRow("high contrast, dark") << ThemeChoice::ContrastDark << 7.0;
    }

    void readable()
    {
        QFETCH(ThemeChoice, choice);
        QFETCH(double, least);
        Theme theme;
        theme.setChoice(choice);
        const QList<std::pair<QPalette::ColorRole, QPalette::ColorRole>> pairs{
            {QPalette::WindowText, QPalette::Window},        {QPalette::Text, QPalette::Base},
            {QPalette::Text, QPalette::AlternateBase},       {QPalette::ButtonText, QPalette::Button},
            {QPalette::ToolTipText, QPalette::ToolTipBase},  {QPalette::PlaceholderText, QPalette::Base},
            {QPalette::PlaceholderText, QPalette::Window},   {QPalette::Link, QPalette::Base},
            {QPalette::HighlightedText, QPalette::Highlight}};
        const QPalette palette = QApplication::palette();
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            for (const auto &[text, ground] : pairs) {
                const double ratio = contrast(palette.color(group, text), palette.color(group, ground));
                QVERIFY2(ratio >= least, qPrintable(u"%1 on %2: %3"_s.arg(text).arg(ground).arg(ratio)));
            }
        }
    }

    /// Who paints for himself hears of each change once, and of nothing else.
    void lookChanged()
    {
        Theme theme;
        theme.setChoice(ThemeChoice::Light);
        QSignalSpy looks(&theme, &Theme::lookChanged);
        theme.setChoice(ThemeChoice::Light);
        QCOMPARE(looks.size(), 0);
        theme.setChoice(ThemeChoice::Contrast);
        QCOMPARE(looks.size(), 1);
        QCOMPARE(looks.last(), (QVariantList{false, true}));
        QVERIFY(theme.isContrast() && !theme.isDark() && hasContrastStyle());
        theme.setChoice(ThemeChoice::ContrastDark);
        QCOMPARE(looks.size(), 2);
        QCOMPARE(looks.last(), (QVariantList{true, true}));
        QVERIFY(hasContrastStyle());
        theme.setChoice(ThemeChoice::Dark);
        QCOMPARE(looks.last(), (QVariantList{true, false}));
        QVERIFY(!hasContrastStyle());
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x202327));
    }

    /// A field is seen by its edge, as nothing else tells it from the window.
    void strongLines_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("light") << ThemeChoice::Contrast;
        QTest::newRow("dark") << ThemeChoice::ContrastDark;
    }

    void strongLines()
    {
        QFETCH(ThemeChoice, choice);
        Theme theme;
        theme.setChoice(choice);
        QLineEdit field;
        field.resize(120, 30);
        field.setEnabled(true);
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        field.clearFocus();
        const QImage image = field.grab().toImage();
        const QColor edge = image.pixelColor(image.width() / 2, 0);
        QVERIFY(contrast(edge, QApplication::palette().color(QPalette::Base)) >= 7);
        theme.setChoice(ThemeChoice::Light);
    }

    void seenEdges_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << ThemeChoice::Light << 3.0;
        QTest::newRow("dark") << ThemeChoice::Dark << 3.0;
        QTest::newRow("high contrast") << ThemeChoice::Contrast << 7.0;
        QTest::newRow("high contrast, dark") << ThemeChoice::ContrastDark << 7.0;
    }

    /// What is empty and not under the mouse is told from the window by its edge alone, as WCAG asks.
    void seenEdges()
    {
        QFETCH(ThemeChoice, choice);
        QFETCH(double, least);
        Theme theme;
        theme.setChoice(choice);
        QLineEdit field;
        QCheckBox box;
        QRadioButton radio;
        QComboBox list;
        list.setEditable(true);
        QDoubleSpinBox number;
        number.setSpecialValueText(u" "_s);
        QMenu menu;
        menu.addAction(u"  "_s);
        const QColor window = QApplication::palette().color(QPalette::Window);
        for (QWidget *widget :
             std::initializer_list<QWidget *>{&field, &box, &radio, &list, &number, &menu}) {
            widget->resize(widget->sizeHint());
            const QImage image = widget->grab().toImage();
            const QRect edge(0, 0, qMin(image.width(), 20), image.height());
            const double most = mostContrast(image.copy(edge), window);
            QVERIFY2(most >= least,
                     qPrintable(
                         u"%1: %2"_s.arg(QString::fromLatin1(widget->metaObject()->className())).arg(most)));
        }
        theme.setChoice(ThemeChoice::Light);
    }

    void seenFocus_data() { seenEdges_data(); }

    /// What is typed goes where the edge has the colour of what is under way.
    void seenFocus()
    {
        QFETCH(ThemeChoice, choice);
        QFETCH(double, least);
        Theme theme;
        theme.setChoice(choice);
        QLineEdit field;
        QStyleOptionFrame option;
        option.initFrom(&field);
        option.rect = QRect(0, 0, 40, 24);
        option.lineWidth = 1;
        option.state = QStyle::State_Enabled | QStyle::State_HasFocus | QStyle::State_Active;
        QImage image(option.rect.size(), QImage::Format_ARGB32_Premultiplied);
        const QColor window = QApplication::palette().color(QPalette::Window);
        image.fill(window);
        QPainter painter(&image);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameLineEdit, &option, &painter, &field);
        painter.end();
        QCOMPARE_GE(contrast(image.pixelColor(20, 0), window), least);
        theme.setChoice(ThemeChoice::Light);
    }

    void chosenEntry_data() { seenEdges_data(); }

    /// The icon of a menu's entry that is chosen stands on the colour of what is chosen, like its text.
    void chosenEntry()
    {
        QFETCH(ThemeChoice, choice);
        QFETCH(double, least);
        Theme theme;
        theme.setChoice(choice);
        QMenu menu;
        QStyleOptionMenuItem item;
        item.initFrom(&menu);
        item.rect = QRect(0, 0, 28, 24);
        item.menuItemType = QStyleOptionMenuItem::Normal;
        item.menuHasCheckableItems = false;
        item.maxIconWidth = 24;
        item.state = QStyle::State_Enabled | QStyle::State_Selected | QStyle::State_Active;
        item.icon = icon(u"close"_s);
        QImage image(item.rect.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        QApplication::style()->drawControl(QStyle::CE_MenuItem, &item, &painter, &menu);
        painter.end();
        const QColor ground = QApplication::palette().color(QPalette::Highlight);
        QCOMPARE_GE(mostContrast(image.copy(4, 4, 20, 16), ground), least);
        theme.setChoice(ThemeChoice::Light);
    }

    void seenCrosses_data() { seenEdges_data(); }

    void seenCrosses()
    {
        QFETCH(ThemeChoice, choice);
        QFETCH(double, least);
        Theme theme;
        theme.setChoice(choice);
        const QStyle *style = QApplication::style();
        const QColor window = QApplication::palette().color(QPalette::Window);
        const QIcon cross = style->standardIcon(QStyle::SP_TitleBarCloseButton);
        QImage panel(16, 16, QImage::Format_ARGB32_Premultiplied);
        panel.fill(window);
        QImage tab = panel;
        QPainter onPanel(&panel);
        cross.paint(&onPanel, panel.rect());
        onPanel.end();
        QStyleOption option;
        option.palette = QApplication::palette();
        option.rect = tab.rect();
        option.state = QStyle::State_Enabled;
        QPainter onTab(&tab);
        style->drawPrimitive(QStyle::PE_IndicatorTabClose, &option, &onTab);
        onTab.end();
        QCOMPARE_GE(mostContrast(panel, window), least);
        QCOMPARE_GE(mostContrast(tab, window), least);
        theme.setChoice(ThemeChoice::Light);
    }

    void pageStyleIsKept()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        QCOMPARE(chosenPageStyle(settings), PageStyle::Sasil);
        for (const PageStyle style : allPageStyles) {
            choosePageStyle(settings, style);
            QCOMPARE(chosenPageStyle(settings), style);
        }
        // What they were called before.
        settings.setValue(u"preview/style"_s, u"paper"_s);
        QCOMPARE(chosenPageStyle(settings), PageStyle::Letter);
        settings.setValue(u"preview/style"_s, u"compact"_s);
        QCOMPARE(chosenPageStyle(settings), PageStyle::Brief);
        settings.setValue(u"preview/style"_s, u"no such style"_s);
        QCOMPARE(chosenPageStyle(settings), PageStyle::Sasil);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
