// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QTest>
#include <QTranslator>
#include <QWidget>

/// Waits for it, up to a minute. (QTRY_VERIFY of Qt 6.8 does not compile with -Wconversion.)
#define EVENTUALLY(condition) QVERIFY(QTest::qWaitFor([&] { return bool(condition); }, 60'000))
/// Fails, telling what is clipped, where something below `widget` still is when the layouts have settled.
#define NOTHING_CLIPPED(widget)                                                                              \
    QVERIFY2(QTest::qWaitFor([&] { return sasil::clippedTexts(widget).isEmpty(); }, 3'000),                  \
             qPrintable(sasil::clippedTexts(widget).join(u'\n')))

namespace sasil {

/// "Translates" every sentence of every context into itself between marks and with Korean at its end, so
/// that it is longer than a real translation and one that was not translated is seen.
class MarkingTranslator : public QTranslator
{
    Q_OBJECT

public:
    /// Installed as long as it lives.
    MarkingTranslator();
    ~MarkingTranslator() override;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;
};

[[nodiscard]] bool isMarked(const QString &text);

/// The texts that `widget` and its children show or tell assistive tools and that MarkingTranslator did not
/// touch, each as "object: text". `except` are names of objects whose texts are no program's sentences.
[[nodiscard]] QStringList unmarkedTexts(QWidget *widget, const QStringList &except = {});

/// The visible labels and buttons below `widget` that are smaller than their text needs, each as
/// "object: has < needs".
[[nodiscard]] QStringList clippedTexts(QWidget *widget);

} // namespace sasil
