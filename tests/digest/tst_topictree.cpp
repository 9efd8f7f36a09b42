// SPDX-License-Identifier: MIT
#include "digest/topictree.h"

#include <QTest>

using namespace sasil;

/// Levels and sizes are digits; parents are letters, `-` for none.
class TestTopicTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tree_data()
    {
        QTest::addColumn<QString>("levels");
        QTest::addColumn<QString>("parents");
        QTest::addColumn<QString>("sizes"); // of subtrees
        const auto row = [](const char *levels, const char *parents, const char *sizes) {
            QTest::newRow(levels) << QString::fromLatin1(levels) << QString::fromLatin1(parents)
                                  << QString::fromLatin1(sizes);
        };
        row("", "", "");
        row("1", "-", "1");
        row("122", "-aa", "311");
        row("0121", "--b-", "1211");
        row("1321", "-aa-", "3111");
        row("2123", "--bc", "1321");
        row("163", "-aa", "311");
    }

    void tree()
    {
        QFETCH(QString, levels);
        QFETCH(QString, parents);
        QFETCH(QString, sizes);
        TopicTree tree;
        tree.replace(0, 0, digits(levels));
        QString actualParents;
        for (qsizetype i = 0; i < levels.size(); ++i)
            actualParents += tree.parent(i) < 0 ? u'-' : QChar(char16_t(u'a' + tree.parent(i)));
        QCOMPARE(actualParents, parents);
        for (qsizetype i = 0; i < levels.size(); ++i) {
            QCOMPARE(tree.subtreeEnd(i) - i, sizes[i].digitValue());
            QCOMPARE(tree.hasChildren(i), sizes[i] != u'1');
        }
    }

    void replacingGivesTheTreeOfTheResult()
    {
        TopicTree tree;
        tree.replace(0, 0, digits(QStringLiteral("1223")));
        tree.replace(1, 2, digits(QStringLiteral("3")));
        TopicTree fresh;
        fresh.replace(0, 0, digits(QStringLiteral("133")));
        for (qsizetype i = 0; i < 3; ++i) {
            QCOMPARE(tree.level(i), fresh.level(i));
            QCOMPARE(tree.parent(i), fresh.parent(i));
        }
    }

private:
    static std::vector<quint8> digits(const QString &levels)
    {
        std::vector<quint8> result;
        for (const QChar c : levels)
            result.push_back(quint8(c.digitValue()));
        return result;
    }
};

QTEST_GUILESS_MAIN(TestTopicTree)
#include "tst_topictree.moc"
