// SPDX-License-Identifier: MIT
#pragma once

#include "preview/previewview.h"
#include "preview/sectionsource.h"

#include <QStringList>
#include <QTest>

#include <memory>

namespace sasil {

inline constexpr int patience = 20'000; ///< ms, for the engine's slowest answer

#define EVENTUALLY(...)                                                                                      \
    QVERIFY2(QTest::qWaitFor([&] { return static_cast<bool>(__VA_ARGS__); }, sasil::patience), #__VA_ARGS__)

[[nodiscard]] QString section(const QString &text);
[[nodiscard]] QStringList sections(int count, const QString &prefix = QStringLiteral("s"));

/// How far a section's heading is from where scrolling to it puts it, CSS pixels. Scrolling stops at whole
/// pixels of the screen, so that each step may add one.
[[nodiscard]] QString distance(int index);

inline const QString frame = QStringLiteral(
    u"<!DOCTYPE html><html lang=\"ko\"><head><meta charset=\"utf-8\"><link rel=\"stylesheet\" "
    "href=\"sasil-digest://style/digest.css\"></head><body><main id=\"digest\"></main></body></html>");

/// Sections that stand ready.
struct Sections : SectionSource
{
    [[nodiscard]] qsizetype count() const override { return list.size(); }
    [[nodiscard]] qsizetype length(qsizetype index) const override { return list[index].size() / 3; }
    [[nodiscard]] qsizetype lineCount(qsizetype) const override { return 10; }
    [[nodiscard]] QString html(qsizetype index) const override
    {
        ++asked;
        return list[index];
    }

    QStringList list;
    mutable int asked = 0;
};

/// A test with a preview of its own for each function.
class PreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    QVariant evaluate(const QString &script);
    [[nodiscard]] QStringList titles();
    [[nodiscard]] bool shows();
    [[nodiscard]] bool show(const QStringList &list, PreviewPlace place = PreviewPlace::Top);
    void replace(qsizetype first, qsizetype removed, const QStringList &list);
    void makeView();
    void kill();

    Sections m_source;
    std::unique_ptr<PreviewView> m_view;
    qint64 m_shown = 0;
};

} // namespace sasil
