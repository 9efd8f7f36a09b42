// SPDX-License-Identifier: MIT
#include "preview/previewdocument.h"
#include "preview/sectionsource.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestPreviewDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patches_data();
    void patches();
    void anyPatches();
    void attributes();
    void smallIsWhole();
    void longIsHeldAroundAPlace();
    void hugeSectionIsShownAlone();
    void anyChanges();
};

/// Sections that are told by a number, which grows with each change, so that no two are alike.
struct Numbers : SectionSource
{
    [[nodiscard]] qsizetype count() const override { return list.size(); }
    [[nodiscard]] qsizetype length(qsizetype index) const override { return 20 + list[index] % 900; }
    [[nodiscard]] qsizetype lineCount(qsizetype) const override { return 1; }
    [[nodiscard]] QString html(qsizetype index) const override
    {
        ++asked;
        return QString::number(list[index]);
    }
    void insert(qsizetype at, qsizetype amount)
    {
        for (qsizetype i = 0; i < amount; ++i)
            list.insert(at + i, ++last);
    }
    [[nodiscard]] QStringList texts(SectionRange range) const
    {
        QStringList texts;
        for (qsizetype i = range.first; i < range.end; ++i)
            texts.append(QString::number(list[i]));
        return texts;
    }

    QList<int> list;
    int last = 0;
    mutable int asked = 0;
};

void TestPreviewDocument::patches_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected"); // first-removed+sections, a letter each
    QTest::newRow("same") << u"abc"_s << u"abc"_s << u""_s;
    QTest::newRow("change") << u"abc"_s << u"axc"_s << u"1-1+x"_s;
    QTest::newRow("two changes") << u"abcde"_s << u"axcdy"_s << u"1-1+x 4-1+y"_s;
    QTest::newRow("neighbours") << u"abcd"_s << u"axyd"_s << u"1-2+xy"_s;
    QTest::newRow("insert") << u"ab"_s << u"axb"_s << u"1-0+x"_s;
    QTest::newRow("append") << u"ab"_s << u"abx"_s << u"2-0+x"_s;
    QTest::newRow("remove") << u"abc"_s << u"ac"_s << u"1-1+"_s;
    QTest::newRow("all") << u"abc"_s << u""_s << u"0-3+"_s;
    QTest::newRow("first") << u""_s << u"ab"_s << u"0-0+ab"_s;
    QTest::newRow("both ends") << u"abcd"_s << u"xyabcz"_s << u"0-0+xy 3-1+z"_s;
    QTest::newRow("last comes first") << u"abcd"_s << u"dabc"_s << u"0-0+d 3-1+"_s;
    QTest::newRow("first goes last") << u"abcd"_s << u"bcda"_s << u"0-1+ 4-0+a"_s;
    QTest::newRow("twin") << u"aa"_s << u"aaa"_s << u"2-0+a"_s;
}

static QStringList letters(const QString &text)
{
    return text.split(QString(), Qt::SkipEmptyParts);
}

static QStringList applied(QStringList list, const QList<SectionPatch> &patches)
{
    for (auto patch = patches.rbegin(); patch != patches.rend(); ++patch)
        list = list.first(patch->first) + patch->sections + list.sliced(patch->first + patch->removed);
    return list;
}

void TestPreviewDocument::patches()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    QStringList said;
    const auto made = sectionPatches(letters(from), letters(to));
    for (const SectionPatch &patch : made)
        said.append(u"%1-%2+%3"_s.arg(patch.first).arg(patch.removed).arg(patch.sections.join(QString())));
    QCOMPARE(said.join(u' '), expected);
}

void TestPreviewDocument::anyPatches()
{
    QRandomGenerator random(1);
    const auto some = [&random] {
        QStringList list;
        for (int i = random.bounded(8); i > 0; --i)
            list.append(QString(QChar(u'a' + random.bounded(4))));
        return list;
    };
    for (int i = 0; i < 20'000; ++i) {
        const QStringList from = some();
        const QStringList to = some();
        const auto patches = sectionPatches(from, to);
        QCOMPARE(applied(from, patches), to);
    }
}

void TestPreviewDocument::attributes()
{
    Numbers source;
    source.insert(0, 3);
    PreviewDocument document;
    document.setSource(&source);
    document.reset(0);
    document.setFrame(u"<html lang=\"ko\"><main id=\"digest\"></main>"_s);
    QCOMPARE(document.html(u"a=\"b\""_s), u"<html a=\"b\" lang=\"ko\"><main id=\"digest\">1\n2\n3</main>"_s);
    document.setFrame(u"<p>"_s);
    QCOMPARE(document.html(u"a=\"b\""_s), u"<!DOCTYPE html><html a=\"b\"><p>"_s);
}

void TestPreviewDocument::smallIsWhole()
{
    Numbers source;
    PreviewDocument document;
    document.setSource(&source);
    document.reset(0);
    QCOMPARE(document.held(), (SectionRange{0, 0}));
    for (const qsizetype at : {0, 0, 5, 20, 11}) {
        source.insert(at, 10);
        document.change(at, 0, 10);
        QCOMPARE(document.held(), (SectionRange{0, source.count()}));
    }
    document.hold({20, 21});
    QCOMPARE(document.held(), (SectionRange{0, 50}));
}

void TestPreviewDocument::longIsHeldAroundAPlace()
{
    Numbers source;
    source.insert(0, 20'000);
    PreviewDocument document;
    document.setSource(&source);
    document.reset(7000);
    QVERIFY(document.held().contains(7000));
    QVERIFY(document.held().end - document.held().first < 100);
    QVERIFY(!document.html({}).isNull());
    QCOMPARE(qsizetype(source.asked), document.held().end - document.held().first);
    QCOMPARE(document.lengths().size(), 20'000);
    document.holdAround(19'999);
    QCOMPARE(document.held().end, 20'000);
    document.holdAround(-1);
    document.holdAround(20'000);
    QCOMPARE(document.held().end, 20'000);
    document.hold({-5, 1'000'000});
    QCOMPARE(document.held().first, 0);
    QVERIFY(document.held().end < 1000);
}

void TestPreviewDocument::hugeSectionIsShownAlone()
{
    struct Huge : Numbers
    {
        [[nodiscard]] qsizetype length(qsizetype) const override { return 5'000'000; }
    } source;
    source.insert(0, 3);
    PreviewDocument document;
    document.setSource(&source);
    document.reset(1);
    QVERIFY(document.held().contains(1));
    document.hold({0, 3}, 2);
    QCOMPARE(document.held(), (SectionRange{2, 3}));
}

void TestPreviewDocument::anyChanges()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        Numbers source;
        source.insert(0, random.bounded(round % 2 == 0 ? 30 : 800));
        PreviewDocument document;
        document.setSource(&source);
        document.reset(random.bounded(10));
        QVERIFY(!document.html({}).isNull() || source.list.isEmpty());
        // What the page has of it.
        QStringList here = source.texts(document.held());
        QList<int> lengths = document.lengths();
        for (int step = 0; step < 60; ++step) {
            for (int edits = random.bounded(4); edits > 0; --edits) {
                const qsizetype first = random.bounded(int(source.count()) + 1);
                const qsizetype removed = qMin<qsizetype>(random.bounded(6), source.count() - first);
                const qsizetype added = random.bounded(random.bounded(20) == 0 ? 300 : 6);
                source.list.remove(first, removed);
                source.insert(first, added);
                document.change(first, removed, added);
            }
            if (random.bounded(4) == 0)
                document.hold({random.bounded(900), random.bounded(900)});
            if (random.bounded(4) == 0)
                document.holdAround(random.bounded(900));
            const PreviewDocument::Patch patch = document.patch();
            QVERIFY(document.isShown());
            for (const SectionSplice &splice : patch.splices) {
                lengths.remove(splice.first, splice.removed);
                for (qsizetype i = 0; i < splice.lengths.size(); ++i)
                    lengths.insert(splice.first + i, splice.lengths[i]);
            }
            here = applied(here, patch.sections);
            QCOMPARE(patch.first, document.held().first);
            QCOMPARE(here, source.texts(document.held()));
            QCOMPARE(lengths, document.lengths());
            QCOMPARE(lengths.size(), source.count());
            QVERIFY(source.list.isEmpty() || !here.isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(TestPreviewDocument)
#include "tst_previewdocument.moc"
