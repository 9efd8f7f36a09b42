// SPDX-License-Identifier: MIT
#include "digest/labels.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

/// Cases are lines of tests/data/labels/*.txt: what is expected (fact, opinion, none), a tab, the text; the
/// file's name says where the text stands; own.txt has labels from settings. `|` marks where what follows the
/// label begins.
class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void match_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("text");
        const QDir folder(QStringLiteral(SASIL_TEST_DATA "/labels"));
        for (const QString &name : folder.entryList({u"*.txt"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
                const QStringList fields = line.split(u'\t');
                QCOMPARE(fields.size(), 2);
                QTest::newRow(qPrintable(name + u' ' + fields[1]))
                    << name.chopped(4) << fields[0] << fields[1];
            }
        }
    }

    void match()
    {
        static const QHash<QString, LabelPlace> places{{u"paragraph"_s, LabelPlace::Paragraph},
                                                       {u"listitem"_s, LabelPlace::ListItem},
                                                       {u"heading"_s, LabelPlace::Heading},
                                                       {u"quote"_s, LabelPlace::Quote}};
        QFETCH(QString, place);
        QFETCH(QString, expected);
        QFETCH(QString, text);
        const qsizetype after = text.indexOf(u'|');
        text.remove(u'|');
        LabelSet labels;
        if (place == u"own") {
            labels.add(BlockKind::Opinion,
                       {u"**시사점:**"_s, u"💡 Q&A"_s, u"r&d"_s, u"현황/전망"_s, u"Follow-up"_s, u"Ärger"_s});
            labels.add(BlockKind::Fact, {u"2024년 수치"_s});
        }
        const auto found = matchLabel(text, places.value(place, LabelPlace::ListItem), labels);
        const QString kind = !found ? u"none"_s : found->kind == BlockKind::Fact ? u"fact"_s : u"opinion"_s;
        QCOMPARE(kind, expected);
        if (found && after >= 0)
            QCOMPARE(found->after, after);
        // However it is composed, it reads the same.
        const auto decomposed = matchLabel(text.normalized(QString::NormalizationForm_D),
                                           places.value(place, LabelPlace::ListItem), labels);
        QCOMPARE(decomposed.has_value(), found.has_value());
        if (found)
            QCOMPARE(decomposed->kind, found->kind);
    }

    void ownLabels()
    {
        LabelSet labels;
        QVERIFY(!labels.find(u"시사점"));
        labels.add(BlockKind::Opinion, {u"시사점"_s});
        QCOMPARE(labels.find(u"시사점"), BlockKind::Opinion);
        QCOMPARE(labels.find(QString(u"시사점"_s).normalized(QString::NormalizationForm_D)),
                 BlockKind::Opinion);
    }
};

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
