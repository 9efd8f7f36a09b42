// SPDX-License-Identifier: MIT
#include "preview/previewdocument.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestPreviewDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void split_data();
    void split();
    void attributes();
    void patches_data();
    void patches();
    void anyPatches();
    void replace();
};

void TestPreviewDocument::split_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("sections");
    const QString head = u"<!DOCTYPE html><html><body><main id=\"digest\">"_s;
    const QString tail = u"</main></body></html>"_s;
    QTest::newRow("none") << head + tail << QStringList();
    QTest::newRow("no main") << u"<p>x"_s << QStringList();
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("two")
        << head +
               u"\n<section class=\"topic\">a</section>\n<section class=\"topic kind-group\">b</section>"_s +
               tail
        << QStringList{u"<section class=\"topic\">a</section>"_s,
                       u"<section class=\"topic kind-group\">b</section>"_s};
    QTest::newRow("nested")
        << head + u"<section class=\"topic\">a<section class=\"footnotes\">1</section></section>"_s + tail
        << QStringList{u"<section class=\"topic\">a<section class=\"footnotes\">1</section></section>"_s};
    QTest::newRow("footnotes after")
        << head + u"<section class=\"topic\">a</section><section class=\"footnotes\">1</section>"_s + tail
        << QStringList{u"<section class=\"topic\">a</section>"_s};
    QTest::newRow("not closed") << head + u"<section class=\"topic\">a"_s << QStringList();
}

void TestPreviewDocument::split()
{
    QFETCH(QString, page);
    QFETCH(QStringList, sections);
    const PreviewDocument document(page);
    QCOMPARE(document.sections(), sections);
    const QString again = document.html(QString());
    QCOMPARE(PreviewDocument(again).sections(), sections);
    QVERIFY(again.endsWith(page.right(20)));
}

void TestPreviewDocument::attributes()
{
    QCOMPARE(PreviewDocument(u"<html lang=\"ko\"><p>"_s).html(u"a=\"b\""_s),
             u"<html a=\"b\" lang=\"ko\"><p>"_s);
    QCOMPARE(PreviewDocument(u"<p>"_s).html(u"a=\"b\""_s), u"<!DOCTYPE html><html a=\"b\"><p>"_s);
}

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
        for (qsizetype index = 0; index < from.size(); ++index) {
            const qsizetype after = indexAfter(patches, index);
            QVERIFY(after >= 0 && after <= to.size());
            const bool kept = std::ranges::none_of(patches, [&](const SectionPatch &patch) {
                return index >= patch.first && index < patch.first + patch.removed;
            });
            if (kept)
                QCOMPARE(to.value(after), from[index]);
        }
    }
}

void TestPreviewDocument::replace()
{
    PreviewDocument document(u"<main id=\"digest\"></main>"_s);
    document.replaceSections(0, 0, {u"a"_s, u"b"_s, u"c"_s});
    document.replaceSections(1, 1, {u"x"_s, u"y"_s});
    QCOMPARE(document.sections(), (QStringList{u"a"_s, u"x"_s, u"y"_s, u"c"_s}));
    document.replaceSections(9, 9, {u"z"_s});
    document.replaceSections(-3, 1, {});
    QCOMPARE(document.sections(), (QStringList{u"x"_s, u"y"_s, u"c"_s, u"z"_s}));
    document.replaceSections(2, 100, {});
    QCOMPARE(document.sections(), (QStringList{u"x"_s, u"y"_s}));
}

QTEST_GUILESS_MAIN(TestPreviewDocument)
#include "tst_previewdocument.moc"
