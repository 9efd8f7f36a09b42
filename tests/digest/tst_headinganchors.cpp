// SPDX-License-Identifier: MIT
// What links to headings are written with: as on GitHub, so that they work wherever a digest is read.

#include "digest/headinganchors.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestHeadingAnchors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anchors_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("anchor");
        QTest::newRow("words") << u"# My First Topic"_s << u"my-first-topic"_s;
        QTest::newRow("korean") << u"# 소버린 AI의 배경"_s << u"소버린-ai의-배경"_s;
        QTest::newRow("bilingual") << u"# 소버린 AI (Sovereign AI)"_s << u"소버린-ai-sovereign-ai"_s;
        QTest::newRow("week") << u"## [9월 4주] 소식"_s << u"9월-4주-소식"_s;
        QTest::newRow("marks") << u"# ‘소라’: 신버전! (v3.2)"_s << u"소라-신버전-v32"_s;
        QTest::newRow("hyphens") << u"# a-b_c — d"_s << u"a-b_c--d"_s;
        QTest::newRow("picture") << u"# 🚀 Start"_s << u"-start"_s;
        QTest::newRow("emphasis") << u"# A **bold** `code`"_s << u"a-bold-code"_s;
        QTest::newRow("link") << u"# [News](https://example.com)"_s << u"news"_s;
        QTest::newRow("nothing") << u"#"_s << QString();
    }
    void anchors()
    {
        QFETCH(const QString, heading);
        QFETCH(const QString, anchor);
        const Digest digest = Digest::parse(heading + u'\n');
        const HeadingAnchors anchors(digest);
        QCOMPARE(anchors.of(0), anchor);
        QCOMPARE(anchors.topicOf(anchor), anchor.isEmpty() ? -1 : 0);
        QCOMPARE(anchors.of(1), QString());
    }

    void sameHeadingsAreNumbered()
    {
        const Digest digest = Digest::parse(u"글\n# 개요\n# 개요 1\n# 개요\n# 개요\n"_s);
        const HeadingAnchors anchors(digest);
        QCOMPARE(anchors.of(0), QString());
        QCOMPARE(anchors.of(1), u"개요"_s);
        QCOMPARE(anchors.of(2), u"개요-1"_s);
        QCOMPARE(anchors.of(3), u"개요-2"_s);
        QCOMPARE(anchors.of(4), u"개요-3"_s);
        QCOMPARE(anchors.topicOf(u"%EA%B0%9C%EC%9A%94-2"_s), 3);
        QCOMPARE(anchors.topicOf(u"nowhere"_s), -1);
    }
};

QTEST_GUILESS_MAIN(TestHeadingAnchors)
#include "tst_headinganchors.moc"
