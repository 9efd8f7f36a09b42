// SPDX-License-Identifier: MIT
// Shapes that are hard on parsers (tests/digest/torture.h), and some that are hard on rules, checked by every
// rule. Nothing here is timed, but what is not in proportion to the text never ends. SASIL_TORTURE sets the
// length.

#include "check/checker.h"
#include "digest/torture.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QString filled(const QString &piece, qsizetype length)
{
    return piece.repeated(length / piece.size() + 1);
}

const QList<std::pair<const char *, QString>> pieces{
    {"open targets", u"]("_s},
    {"links", u"[a](b "_s},
    {"empty links", u"[a]() "_s},
    {"references", u"[a][b-c] "_s},
    {"footnotes", u"[^a] "_s},
    {"open brackets", u"["_s},
    {"bold", u"**가(b)**나 "_s},
    {"bold without blanks", u"**가(b)**나"_s},
    {"tildes", u"1~2 "_s},
    {"tildes and code", u"1~2`~` "_s},
    {"backticks", u"`a``b```c "_s},
    {"labels", u"- **Fcat:** a\n"_s},
    {"unclosed labels", u"- **Fact:*\n"_s},
    {"empty blocks", u"- **Fact:**\n"_s},
    {"facts", u"- **사실:** 더 넓혀야 함.\n"_s},
    {"one fact", u"- **사실:** 더 넓혀야 함. "_s},
    {"opinions", u"- **의견:** 프로야구 연장전 제한은 합리적임. (근거: F1)\n"_s},
    {"ids", u"- **사실:** [F1] 같은 사실임\n"_s},
    {"topics", u"# [13월 1주] 가\n- **의견:** 나\n"_s},
    {"comments", u"<!-- sasil-disable-next-line -->\n"_s},
    {"regions", u"<!-- sasil-disable broken-link -->\n[a]()\n\n"_s},
    {"addresses", u"https://a.b/?utm_source=c&d=e "_s},
    {"one address", u"://"_s},
    {"dots", u"."_s},
    {"quotation marks", u"- **사실:** “"_s},
};

} // namespace

class TestCheckTorture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data()
    {
        QTest::addColumn<QString>("text");
        const qsizetype length = qEnvironmentVariable("SASIL_TORTURE", u"60000"_s).toLongLong();
        for (const TortureShape &shape : tortureShapes())
            QTest::newRow(shape.name) << shape.make(length);
        for (const auto &[name, piece] : pieces)
            QTest::newRow(name) << filled(piece, length);
    }

    void checks()
    {
        QFETCH(QString, text);
        CheckSettings settings;
        for (const Rule &rule : allRules())
            settings.severities.insert(rule.id, Severity::Hint);
        Digest digest = Digest::parse(text);
        Checker checker(settings);
        checker.reset(digest);
        const qsizetype middle = text.size() / 2;
        checker.update(digest, digest.edit(middle, 0, u"가"));
        Checker fresh(settings);
        fresh.reset(digest);
        QCOMPARE(checker.counts(), fresh.counts());
        qsizetype asked = 0;
        for (qsizetype topic = 0; topic < digest.topicCount() && asked < 3; ++topic) {
            for (qsizetype i = 0; i < checker.of(topic).size() && asked < 3; ++i, ++asked)
                static_cast<void>(checker.detailsOf(digest, topic, checker.of(topic)[i]).fixes.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestCheckTorture)
#include "tst_checktorture.moc"
