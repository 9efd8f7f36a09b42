// SPDX-License-Identifier: MIT
#include "theme/contraststyle.h"
#include "theme/pagestyles.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPalette>
#include <QSettings>
#include <QSignalSpy>
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

    void pageStyleIsKept()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        QCOMPARE(chosenPageStyle(settings), PageStyle::Sasil);
        choosePageStyle(settings, PageStyle::Compact);
        QCOMPARE(chosenPageStyle(settings), PageStyle::Compact);
        settings.setValue(u"preview/style"_s, u"no such style"_s);
        QCOMPARE(chosenPageStyle(settings), PageStyle::Sasil);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
