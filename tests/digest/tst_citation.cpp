// SPDX-License-Identifier: MIT
#include "digest/citation.h"

#include <QDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

/// Cases are lines of tests/data/citations/*.txt: the ids of each citation (-: there is none), a tab, the
/// text with «» around each citation.
class TestCitation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void find_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("ids");
        QTest::addColumn<QString>("text");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/citations"));
        for (const QString &name : folder.entryList({u"*.txt"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
                const QStringList fields = line.split(u'\t');
                QCOMPARE(fields.size(), 2);
                QTest::newRow(qPrintable(name + u' ' + fields[1]))
                    << name.chopped(4) << (fields[0] == u"-" ? QString() : fields[0]) << fields[1];
            }
        }
    }

    void find()
    {
        QFETCH(QString, form);
        QFETCH(QString, ids);
        QFETCH(QString, text);
        QList<TextRange> expected;
        for (qsizetype open; (open = text.indexOf(u'«')) >= 0;) {
            text.remove(open, 1);
            const qsizetype close = text.indexOf(u'»', open);
            text.remove(close, 1);
            expected.append({open, close});
        }
        const QList<Citation> found =
            findCitations(text, form == u"plain" ? CitationText::Plain : CitationText::Markdown);
        QStringList foundIds;
        QList<TextRange> ranges;
        for (const Citation &citation : found) {
            foundIds.append(citation.ids.join(u','));
            ranges.append(citation.range);
            QCOMPARE(citation.cited.size(), citation.ids.size());
            for (qsizetype i = 0; i < citation.ids.size(); ++i) {
                QCOMPARE(citation.cited[i].id, citation.ids[i]);
                QVERIFY(citation.range.contains(citation.cited[i].range));
                const QString written = slice(text, citation.cited[i].range).toString();
                QCOMPARE(written.normalized(QString::NormalizationForm_KC).toUpper(), citation.ids[i]);
            }
        }
        QCOMPARE(foundIds.join(u' '), ids);
        QVERIFY(ranges == expected);
    }

    void factId_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::addColumn<qsizetype>("length");
        const auto row = [](const QString &text, const QString &id, qsizetype length) {
            QTest::newRow(qPrintable(text)) << text << id << length;
        };
        row(u"[F3] 글"_s, u"F3"_s, 5);
        row(u"[F3]글"_s, u"F3"_s, 4);
        row(u"〔Ｆ３〕 글"_s, u"F3"_s, 5);
        row(u"[F123456]"_s, u"F123456"_s, 9);
        row(u"[F1234567] 글"_s, {}, 0);
        row(u"[F3〕 글"_s, {}, 0);
        row(u"[f3] 글"_s, {}, 0);
        row(u"[F3](x) 글"_s, {}, 0);
        row(u"[F3][x] 글"_s, {}, 0);
        row(u"F3 글"_s, {}, 0);
        row(u" [F3] 글"_s, {}, 0);
        row({}, {}, 0);
    }

    void factId()
    {
        QFETCH(QString, text);
        QFETCH(QString, id);
        QFETCH(qsizetype, length);
        const auto found = matchFactId(text);
        QCOMPARE(found ? found->id : QString(), id);
        QCOMPARE(found ? found->length : 0, length);
    }
};

QTEST_GUILESS_MAIN(TestCitation)
#include "tst_citation.moc"
